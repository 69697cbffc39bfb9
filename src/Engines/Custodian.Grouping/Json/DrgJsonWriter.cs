using System.Text.Json;

namespace Custodian.Grouping;

/// <summary>Writes the answer in the vocabulary of the publisher's software.</summary>
public static class DrgJsonWriter
{
    const int MaxHacs = 14;

    /// <summary>Writes the line: id, then the members "drg" and whatever the caller adds before closing the object.</summary>
    public static void WriteLineStart(Utf8JsonWriter writer, ClaimLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, line.Id);
    }

    /// <summary>Writes <c>"drg":{…}</c> into the object the writer is in.</summary>
    /// <param name="scratch">As <see cref="MsDrgGrouper.GroupWithDetails"/> left it.</param>
    public static void WriteDrg(Utf8JsonWriter writer, ClaimLine line, MsDrgGrouper grouper, DrgScratch scratch, in DrgSummary summary)
    {
        var details = new DrgDetails(grouper, scratch, summary);
        writer.WriteStartObject("drg"u8);
        WriteAssignment(writer, "initial"u8, summary.Initial);
        WriteAssignment(writer, "final"u8, summary.Final);
        writer.WriteString("hac_status"u8, CmsWords.Of(summary.HacStatus));
        writer.WriteNumber("hac_categories"u8, summary.HacCategories);
        WritePrincipal(writer, line, details);
        WriteSecondaries(writer, line, details);
        WriteProcedures(writer, line, details);
        writer.WriteEndObject();
    }

    static void WriteAssignment(Utf8JsonWriter writer, ReadOnlySpan<byte> name, in DrgAssignment assignment)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("drg"u8, assignment.Drg);
        writer.WriteNumber("mdc"u8, assignment.Mdc);
        writer.WriteString("return_code"u8, CmsWords.Of(assignment.ReturnCode));
        writer.WriteString("type"u8, CmsWords.Of(assignment.Type));
        writer.WriteNumber("base_drg"u8, assignment.BaseDrg);
        writer.WriteString("severity"u8, CmsWords.Of(assignment.Severity));
        writer.WriteEndObject();
    }

    static void WritePrincipal(Utf8JsonWriter writer, ClaimLine line, in DrgDetails details)
    {
        writer.WriteStartObject("pdx"u8);
        writer.WriteString("code"u8, line.PrincipalText);
        writer.WriteBoolean("recognized"u8, details.PrincipalRecognized);
        writer.WriteString("sev_initial"u8, CmsWords.Of(CodeSeverity.Neither));
        writer.WriteString("sev_final"u8, CmsWords.Of(CodeSeverity.Neither));
        writer.WriteString("affects_drg"u8, CmsWords.Of(details.PrincipalAffects));
        writer.WriteString("poa_check"u8, CmsWords.Of(PoaCheck.NotChecked));
        writer.WriteEndObject();
    }

    static void WriteSecondaries(Utf8JsonWriter writer, ClaimLine line, in DrgDetails details)
    {
        writer.WriteStartArray("sdx"u8);
        for (var i = 0; i < line.Secondaries.Length; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, line.SecondaryText(i));
            writer.WriteBoolean("recognized"u8, details.DiagnosisRecognized(i));
            writer.WriteString("sev_initial"u8, CmsWords.Of(details.SeverityInitial(i)));
            writer.WriteString("sev_final"u8, CmsWords.Of(details.SeverityFinal(i)));
            writer.WriteString("affects_drg"u8, CmsWords.Of(details.DiagnosisAffects(i)));
            writer.WriteString("poa_check"u8, CmsWords.Of(details.PoaCheck(i)));
            WriteHacs(writer, details, i);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    static void WriteHacs(Utf8JsonWriter writer, in DrgDetails details, int i)
    {
        Span<HacFinding> findings = stackalloc HacFinding[MaxHacs];
        var count = details.Hacs(i, findings);
        if (count == 0)
        {
            return;
        }

        writer.WriteStartArray("hac"u8);
        foreach (var finding in findings[..count])
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(finding.Category);
            writer.WriteStringValue(CmsWords.Of(finding.Outcome));
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    static void WriteProcedures(Utf8JsonWriter writer, ClaimLine line, in DrgDetails details)
    {
        writer.WriteStartArray("px"u8);
        for (var i = 0; i < line.Procedures.Length; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, line.ProcedureText(i));
            writer.WriteBoolean("recognized"u8, details.ProcedureRecognized(i));
            writer.WriteBoolean("or"u8, details.IsOperatingRoom(i));
            writer.WriteString("affects_drg"u8, CmsWords.Of(details.ProcedureAffects(i)));
            WriteProcedureHacs(writer, details.ProcedureHacs(i));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    static void WriteProcedureHacs(Utf8JsonWriter writer, int hacs)
    {
        if (hacs == 0)
        {
            return;
        }

        Span<byte> word = stackalloc byte[6];
        "HAC_00"u8.CopyTo(word);
        writer.WriteStartArray("hac"u8);
        for (; hacs != 0; hacs &= hacs - 1)
        {
            var number = System.Numerics.BitOperations.TrailingZeroCount(hacs);
            word[4] = (byte)('0' + (number / 10));
            word[5] = (byte)('0' + (number % 10));
            writer.WriteStringValue(word);
        }

        writer.WriteEndArray();
    }
}
