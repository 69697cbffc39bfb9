using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Custodian.Kernel;

namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>Claims and results as JSON: one claim object a line in, the <c>mce</c> object out.</summary>
public static class MceJson
{
    // The order in which CMS's program adds edits to a code, which is not the order of its edit table.
    static readonly MceEdit[] PrincipalOrder =
    [
        MceEdit.InvalidCode, MceEdit.ECodeAsPdx, MceEdit.ManifestationAsPdx, MceEdit.UnacceptablePdx, MceEdit.RequiresSdx,
        MceEdit.QuestionableAdmission, MceEdit.AgeConflict, MceEdit.SexConflict, MceEdit.WrongProcedurePerformed, MceEdit.Unspecified,
    ];

    static readonly MceEdit[] SecondaryOrder =
    [
        MceEdit.InvalidCode, MceEdit.DuplicateOfPdx, MceEdit.Unspecified, MceEdit.WrongProcedurePerformed, MceEdit.AgeConflict, MceEdit.SexConflict,
    ];

    static readonly MceEdit[] ProcedureOrder =
    [
        MceEdit.InvalidCode, MceEdit.SexConflict, MceEdit.InconsistentWithLengthOfStay, MceEdit.NonCovered, MceEdit.LimitedCoverage,
        MceEdit.QuestionableObstetricAdmission,
    ];

    /// <summary>
    /// Reads <c>age, sex, discharge_status, admit_dx, pdx {code, poa}, sdx [...], px [...], los, discharge_date</c>, or a line that holds such an
    /// object as <c>claim</c>.
    /// </summary>
    /// <returns>A problem that names the field, when one is missing or of another type.</returns>
    public static Outcome<MceClaim> ReadClaim(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return ReadClaim(root.ValueKind == JsonValueKind.Object && root.TryGetProperty("claim", out var inner) ? inner : root);
        }
        catch (JsonException e)
        {
            return Problem.Invalid("MCE-0920", $"The line is not JSON ({e.Message}). Write one claim object per line.");
        }
    }

    /// <inheritdoc cref="ReadClaim(string)"/>
    public static Outcome<MceClaim> ReadClaim(JsonElement claim)
    {
        if (Number(claim, "age") is not { } age || Number(claim, "discharge_status") is not { } status || Number(claim, "los") is not { } stay)
        {
            return Problem.Invalid("MCE-0921", "Age, discharge_status and los are needed as whole numbers. Complete the claim.");
        }

        if (!DateOnly.TryParseExact(Text(claim, "discharge_date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var discharge))
        {
            return Problem.Invalid("MCE-0921", "The discharge_date is missing or not written as 2026-01-31. Complete the claim.");
        }

        return new MceClaim
        {
            Age = age,
            Sex = Text(claim, "sex") is { Length: 1 } sex ? sex[0] : ' ',
            DischargeStatus = status,
            DischargeDate = discharge,
            LengthOfStay = stay,
            AdmitDiagnosis = Text(claim, "admit_dx"),
            Principal = Member(claim, "pdx") is { } pdx ? Diagnosis(pdx) : default,
            Secondary = [.. Items(claim, "sdx").Select(Diagnosis)],
            Procedures = [.. Items(claim, "px").Where(p => p.ValueKind == JsonValueKind.String).Select(p => p.GetString()!)],
        };
    }

    /// <summary>The result as <c>{"type":…,"edits":{name:count},"by_code":[[code,[names]]]}</c>, in CMS's order.</summary>
    public static string Write(MceClaim claim, MceResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            Write(json, claim, result);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the object into a larger one.</summary>
    /// <param name="texts">Asked only for codes that have an edit.</param>
    public static void Write(Utf8JsonWriter json, IMceCodeTexts texts, MceResult result)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, MceEditNames.Of(result.Type));
        json.WriteStartObject("edits"u8);
        foreach (var edit in result.All)
        {
            json.WriteNumber(MceEditNames.Of(edit), result.Count(edit));
        }

        json.WriteEndObject();
        json.WriteStartArray("by_code"u8);
        if (!result.Principal.IsEmpty)
        {
            WriteCode(json, texts.Principal, result.Principal, PrincipalOrder);
        }

        WriteSecondaries(json, texts, result);
        for (var i = 0; i < result.Procedures.Length; i++)
        {
            if (!result.Procedures[i].IsEmpty)
            {
                WriteCode(json, texts.Procedure(i), result.Procedures[i], ProcedureOrder);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteSecondaries(Utf8JsonWriter json, IMceCodeTexts texts, MceResult result)
    {
        for (var i = 0; i < result.Secondary.Length; i++)
        {
            if (!result.Secondary[i].IsEmpty)
            {
                WriteCode(json, texts.Secondary(i), result.Secondary[i], i == result.SecondaryAsPrincipal ? PrincipalOrder : SecondaryOrder);
            }
        }
    }

    static void WriteCode(Utf8JsonWriter json, string code, MceEditSet edits, MceEdit[] order)
    {
        json.WriteStartArray();
        json.WriteStringValue(code);
        json.WriteStartArray();
        foreach (var edit in order)
        {
            if (edits.Contains(edit))
            {
                json.WriteStringValue(MceEditNames.Of(edit));
            }
        }

        json.WriteEndArray();
        json.WriteEndArray();
    }

    static MceDiagnosis Diagnosis(JsonElement element) => element.ValueKind == JsonValueKind.String
        ? new(element.GetString()!)
        : new(Text(element, "code") ?? "", Text(element, "poa") is { Length: 1 } poa ? poa[0] : ' ');

    static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    static string? Text(JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    static int? Number(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;

    static JsonElement[] Items(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];
}
