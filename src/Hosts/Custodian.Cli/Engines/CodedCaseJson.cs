using System.Globalization;
using System.Text.Json;
using Custodian.Edits.Coding;

namespace Custodian.Cli.Engines;

/// <summary>Reads the diagnoses of a case or claim from a line.</summary>
static class CodedCaseJson
{
    /// <exception cref="JsonException">It is neither a case nor a claim.</exception>
    public static (string Id, CodedCase Case) Read(JsonElement line, DateOnly on)
    {
        if (line.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException();
        }

        var id = line.TryGetProperty("id", out var name) ? name.ToString() : "";
        var claim = line.TryGetProperty("claim", out var inner) ? inner : line;
        var codes = Codes(claim).ToList();
        return (id, new()
        {
            Admission = Day(claim) ?? on,
            Principal = codes.Count > 0 ? codes[0] : null,
            Secondary = [.. codes.Skip(1)],
        });
    }

    static IEnumerable<CodedDiagnosis> Codes(JsonElement claim)
    {
        if (claim.TryGetProperty("codes", out var codes))
        {
            return codes.EnumerateArray().Select(Diagnosis);
        }

        IEnumerable<JsonElement> secondary = claim.TryGetProperty("sdx", out var sdx) ? sdx.EnumerateArray() : [];
        return claim.TryGetProperty("pdx", out var principal) ? secondary.Prepend(principal).Select(Diagnosis) : throw new JsonException();
    }

    static CodedDiagnosis Diagnosis(JsonElement code) => code.ValueKind switch
    {
        JsonValueKind.Object => Diagnosis(code.GetProperty("code")),
        JsonValueKind.Null => new(""),
        _ => new(WrittenCode.AsOnTables(code.GetString() ?? "")),
    };

    static DateOnly? Day(JsonElement claim) =>
        (claim.TryGetProperty("date", out var date) || claim.TryGetProperty("discharge_date", out date)) && date.ValueKind == JsonValueKind.String
        && DateOnly.TryParseExact(date.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
