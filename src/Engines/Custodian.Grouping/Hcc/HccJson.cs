using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Custodian.Kernel;

namespace Custodian.Grouping;

/// <summary>Lines of <c>custodian hcc score</c>: one beneficiary object a line in, the same with the result out.</summary>
public static class HccJson
{
    /// <summary>
    /// Reads <c>model, age, sex, dx</c> and, when present, <c>id, segment, orec, dual_elgbl_cd, new_enrollee, lti, snp, low_income,
    /// graft_months, normalization, coding_adjustment, calibration</c>.
    /// </summary>
    /// <returns>A problem that names what is missing.</returns>
    public static Outcome<HccInput> Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return Read(document.RootElement);
        }
        catch (JsonException e)
        {
            return Problem.Invalid("HCC-0920", $"The line is not JSON ({e.Message}). Write one beneficiary object per line.");
        }
    }

    /// <inheritdoc cref="Read(string)"/>
    public static Outcome<HccInput> Read(JsonElement beneficiary)
    {
        if (beneficiary.ValueKind != JsonValueKind.Object || !HccModelNames.TryParse(Text(beneficiary, "model") ?? "", out var names))
        {
            return Problem.Invalid("HCC-0921", $"Model \"{Text(beneficiary, "model")}\" is not known. Write one of: {string.Join(", ", HccModelNames.All.Select(n => n.Name))}.");
        }

        var dx = Member(beneficiary, "dx");
        if (Number(beneficiary, "age") is not { } age || age is < 0 or > 150 || Text(beneficiary, "sex") is not ("M" or "F") || dx is not { ValueKind: JsonValueKind.Array })
        {
            return Problem.Invalid("HCC-0922", "Age (a number of years), sex (M or F) and dx (a list of codes) are needed. Complete the line.");
        }

        return new HccInput
        {
            Model = names.Model,
            Age = (int)age,
            Sex = Text(beneficiary, "sex")![0],
            Diagnoses = [.. dx.Value.EnumerateArray().Where(d => d.ValueKind == JsonValueKind.String).Select(d => d.GetString()!)],
            Segment = Text(beneficiary, "segment"),
            OriginalEntitlement = Text(beneficiary, "orec") ?? "0",
            DualStatus = Text(beneficiary, "dual_elgbl_cd") ?? "00",
            IsNewEnrollee = IsTrue(beneficiary, "new_enrollee"),
            IsInstitutional = IsTrue(beneficiary, "lti"),
            IsSpecialNeedsPlan = IsTrue(beneficiary, "snp"),
            IsLowIncome = IsTrue(beneficiary, "low_income"),
            MonthsSinceTransplant = (int?)Number(beneficiary, "graft_months"),
            Calibration = (int?)Number(beneficiary, "calibration"),
            Normalization = Number(beneficiary, "normalization") is { } n && n > 0 ? n : 1m,
            CodingAdjustment = Number(beneficiary, "coding_adjustment") ?? 0m,
        };
    }

    /// <summary>
    /// Writes <c>id, model, segment, age, sex, orec, dual_elgbl_cd, dx, hcc, risk_score_raw, coefficients</c>; coefficient names in lower case and
    /// without the segment, categories by number. <c>risk_score_raw</c> is null when the tables allow no score; with several calibrations and none chosen
    /// <c>risk_score_raw_by_calibration</c> has that of each. <c>risk_score_normalized</c> and <c>risk_score_payment</c> are written when their factors were given.
    /// </summary>
    public static string Write(string? id, HccInput input, HccResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            Write(json, id, input, result);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    static void Write(Utf8JsonWriter json, string? id, HccInput input, HccResult result)
    {
        json.WriteStartObject();
        if (id is not null)
        {
            json.WriteString("id", id);
        }

        json.WriteString("model", HccModelNames.Of(result.Model).Name);
        json.WriteString("segment", result.Segment);
        json.WriteNumber("age", input.Age);
        json.WriteString("sex", input.Sex.ToString());
        json.WriteString("orec", input.OriginalEntitlement);
        json.WriteString("dual_elgbl_cd", input.DualStatus);
        WriteList(json, "dx", input.Diagnoses);
        WriteList(json, "hcc", result.Categories.Select(c => c.Number.ToString(CultureInfo.InvariantCulture)));
        if (result.RawScore is { } raw)
        {
            WriteDecimal(json, "risk_score_raw", raw);
        }
        else
        {
            json.WriteNull("risk_score_raw");
        }

        WriteOtherScores(json, input, result);
        json.WriteStartObject("coefficients");
        foreach (var c in result.Coefficients)
        {
            WriteDecimal(json, c.Category?.ToString(CultureInfo.InvariantCulture) ?? c.Name.ToLowerInvariant(), c.Value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteOtherScores(Utf8JsonWriter json, HccInput input, HccResult result)
    {
        if (result.RawScores.Count > 0)
        {
            json.WriteStartArray("risk_score_raw_by_calibration");
            foreach (var score in result.RawScores)
            {
                json.WriteNumberValue(score);
            }

            json.WriteEndArray();
        }

        if (result.NormalizedScore is { } normalized && input.Normalization != 1m)
        {
            WriteDecimal(json, "risk_score_normalized", normalized);
        }

        if (result.PaymentScore is { } payment && input.CodingAdjustment != 0m)
        {
            WriteDecimal(json, "risk_score_payment", payment);
        }
    }

    static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>At least one decimal, as the reference files have it: <c>0.0</c>, <c>1.25</c>.</summary>
    static void WriteDecimal(Utf8JsonWriter json, string name, decimal value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value.ToString("0.0########", CultureInfo.InvariantCulture), skipInputValidation: true);
    }

    static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    static string? Text(JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    static decimal? Number(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDecimal(out var value) ? value : null;

    static bool IsTrue(JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.True };
}
