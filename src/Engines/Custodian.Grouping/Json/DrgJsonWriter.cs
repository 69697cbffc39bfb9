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
        writer.WriteString(MemberNames.Id, line.Id);
    }

    /// <summary>Writes <c>"drg":{…}</c> into the object the writer is in.</summary>
    /// <param name="scratch">As <see cref="MsDrgGrouper.GroupWithDetails"/> left it.</param>
    public static void WriteDrg(Utf8JsonWriter writer, ClaimLine line, MsDrgGrouper grouper, DrgScratch scratch, in DrgSummary summary)
    {
        var details = new DrgDetails(grouper, scratch, summary);
        writer.WriteStartObject(MemberNames.Drg);
        WriteAssignment(writer, MemberNames.Initial, summary.Initial);
        WriteAssignment(writer, MemberNames.Final, summary.Final);
        writer.WriteString(MemberNames.HacStatus, CmsWords.Of(summary.HacStatus));
        writer.WriteNumber(MemberNames.HacCategories, summary.HacCategories);
        WritePrincipal(writer, line, details);
        WriteSecondaries(writer, line, details);
        WriteProcedures(writer, line, details);
        writer.WriteEndObject();
    }

    static void WriteAssignment(Utf8JsonWriter writer, JsonEncodedText name, in DrgAssignment assignment)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber(MemberNames.Drg, assignment.Drg);
        writer.WriteNumber(MemberNames.Mdc, assignment.Mdc);
        writer.WriteString(MemberNames.ReturnCode, CmsWords.Of(assignment.ReturnCode));
        writer.WriteString(MemberNames.Type, CmsWords.Of(assignment.Type));
        writer.WriteNumber(MemberNames.BaseDrg, assignment.BaseDrg);
        writer.WriteString(MemberNames.Severity, CmsWords.Of(assignment.Severity));
        writer.WriteEndObject();
    }

    static void WritePrincipal(Utf8JsonWriter writer, ClaimLine line, in DrgDetails details)
    {
        writer.WriteStartObject(MemberNames.Pdx);
        writer.WriteString(MemberNames.Code, line.PrincipalText);
        writer.WriteBoolean(MemberNames.Recognized, details.PrincipalRecognized);
        writer.WriteString(MemberNames.SevInitial, CmsWords.Of(CodeSeverity.Neither));
        writer.WriteString(MemberNames.SevFinal, CmsWords.Of(CodeSeverity.Neither));
        writer.WriteString(MemberNames.AffectsDrg, CmsWords.Of(details.PrincipalAffects));
        writer.WriteString(MemberNames.PoaCheck, CmsWords.Of(PoaCheck.NotChecked));
        writer.WriteEndObject();
    }

    static void WriteSecondaries(Utf8JsonWriter writer, ClaimLine line, in DrgDetails details)
    {
        writer.WriteStartArray(MemberNames.Sdx);
        for (var i = 0; i < line.Secondaries.Length; i++)
        {
            writer.WriteStartObject();
            writer.WriteString(MemberNames.Code, line.SecondaryText(i));
            writer.WriteBoolean(MemberNames.Recognized, details.DiagnosisRecognized(i));
            writer.WriteString(MemberNames.SevInitial, CmsWords.Of(details.SeverityInitial(i)));
            writer.WriteString(MemberNames.SevFinal, CmsWords.Of(details.SeverityFinal(i)));
            writer.WriteString(MemberNames.AffectsDrg, CmsWords.Of(details.DiagnosisAffects(i)));
            writer.WriteString(MemberNames.PoaCheck, CmsWords.Of(details.PoaCheck(i)));
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

        writer.WriteStartArray(MemberNames.Hac);
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
        writer.WriteStartArray(MemberNames.Px);
        for (var i = 0; i < line.Procedures.Length; i++)
        {
            writer.WriteStartObject();
            writer.WriteString(MemberNames.Code, line.ProcedureText(i));
            writer.WriteBoolean(MemberNames.Recognized, details.ProcedureRecognized(i));
            writer.WriteBoolean(MemberNames.Or, details.IsOperatingRoom(i));
            writer.WriteString(MemberNames.AffectsDrg, CmsWords.Of(details.ProcedureAffects(i)));
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
        writer.WriteStartArray(MemberNames.Hac);
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
