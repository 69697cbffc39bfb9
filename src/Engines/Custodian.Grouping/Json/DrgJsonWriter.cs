using System.Numerics;
using System.Text.Json;

namespace Custodian.Grouping;

/// <summary>Writes the answer in the vocabulary of the publisher's software.</summary>
public static class DrgJsonWriter
{
    const int MaxHacs = 14;

    /// <summary>Most claims need no more than this; longer ones take a larger buffer.</summary>
    const int UsualLength = 4096;

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
        var text = new DrgText(UsualLength);
        text.Add("{\"initial\":"u8);
        AddAssignment(ref text, summary.Initial);
        text.Add(",\"final\":"u8);
        AddAssignment(ref text, summary.Final);
        text.Add(",\"hac_status\":"u8);
        text.Add(CmsWords.Of(summary.HacStatus));
        text.Add(",\"hac_categories\":"u8);
        text.Add(summary.HacCategories);
        AddPrincipal(ref text, line, details);
        AddSecondaries(ref text, line, details);
        AddProcedures(ref text, line, details);
        text.Add("}"u8);
        writer.WritePropertyName("drg"u8);
        writer.WriteRawValue(text.Written, skipInputValidation: true);
        text.Dispose();
    }

    static void AddAssignment(ref DrgText text, in DrgAssignment assignment)
    {
        text.Add("{\"drg\":"u8);
        text.Add(assignment.Drg);
        text.Add(",\"mdc\":"u8);
        text.Add(assignment.Mdc);
        text.Add(",\"return_code\":"u8);
        text.Add(CmsWords.Of(assignment.ReturnCode));
        text.Add(",\"type\":"u8);
        text.Add(CmsWords.Of(assignment.Type));
        text.Add(",\"base_drg\":"u8);
        text.Add(assignment.BaseDrg);
        text.Add(",\"severity\":"u8);
        text.Add(CmsWords.Of(assignment.Severity));
        text.Add("}"u8);
    }

    static void AddPrincipal(ref DrgText text, ClaimLine line, in DrgDetails details)
    {
        text.Add(",\"pdx\":"u8);
        AddDiagnosis(ref text, line.PrincipalText, details.PrincipalRecognized, CodeSeverity.Neither, CodeSeverity.Neither, details.PrincipalAffects, PoaCheck.NotChecked);
        text.Add("}"u8);
    }

    static void AddSecondaries(ref DrgText text, ClaimLine line, in DrgDetails details)
    {
        text.Add(",\"sdx\":["u8);
        for (var i = 0; i < line.Secondaries.Length; i++)
        {
            AddSeparator(ref text, i);
            AddDiagnosis(
                ref text, line.SecondaryText(i), details.DiagnosisRecognized(i), details.SeverityInitial(i), details.SeverityFinal(i), details.DiagnosisAffects(i), details.PoaCheck(i));
            AddHacs(ref text, details, i);
            text.Add("}"u8);
        }

        text.Add("]"u8);
    }

    static void AddDiagnosis(
        ref DrgText text, ReadOnlySpan<byte> code, bool recognized, CodeSeverity initial, CodeSeverity final, AffectsDrg affects, PoaCheck poaCheck)
    {
        AddCode(ref text, code, recognized);
        text.Add(",\"sev_initial\":"u8);
        text.Add(CmsWords.Of(initial));
        text.Add(",\"sev_final\":"u8);
        text.Add(CmsWords.Of(final));
        text.Add(",\"affects_drg\":"u8);
        text.Add(CmsWords.Of(affects));
        text.Add(",\"poa_check\":"u8);
        text.Add(CmsWords.Of(poaCheck));
    }

    static void AddHacs(ref DrgText text, in DrgDetails details, int i)
    {
        Span<HacFinding> findings = stackalloc HacFinding[MaxHacs];
        var count = details.Hacs(i, findings);
        if (count == 0)
        {
            return;
        }

        text.Add(",\"hac\":["u8);
        for (var h = 0; h < count; h++)
        {
            AddSeparator(ref text, h);
            text.Add("["u8);
            text.Add(findings[h].Category);
            text.Add(","u8);
            text.Add(CmsWords.Of(findings[h].Outcome));
            text.Add("]"u8);
        }

        text.Add("]"u8);
    }

    static void AddProcedures(ref DrgText text, ClaimLine line, in DrgDetails details)
    {
        text.Add(",\"px\":["u8);
        for (var i = 0; i < line.Procedures.Length; i++)
        {
            AddSeparator(ref text, i);
            AddCode(ref text, line.ProcedureText(i), details.ProcedureRecognized(i));
            text.Add(details.IsOperatingRoom(i) ? ",\"or\":true"u8 : ",\"or\":false"u8);
            text.Add(",\"affects_drg\":"u8);
            text.Add(CmsWords.Of(details.ProcedureAffects(i)));
            AddProcedureHacs(ref text, details.ProcedureHacs(i));
            text.Add("}"u8);
        }

        text.Add("]"u8);
    }

    static void AddProcedureHacs(ref DrgText text, int hacs)
    {
        if (hacs == 0)
        {
            return;
        }

        text.Add(",\"hac\":["u8);
        for (var first = true; hacs != 0; hacs &= hacs - 1, first = false)
        {
            var number = BitOperations.TrailingZeroCount(hacs);
            AddSeparator(ref text, first ? 0 : 1);
            text.Add(number < 10 ? "\"HAC_0"u8 : "\"HAC_"u8);
            text.Add(number);
            text.Add("\""u8);
        }

        text.Add("]"u8);
    }

    static void AddCode(ref DrgText text, ReadOnlySpan<byte> code, bool recognized)
    {
        text.Add("{\"code\":"u8);
        text.AddQuoted(code);
        text.Add(recognized ? ",\"recognized\":true"u8 : ",\"recognized\":false"u8);
    }

    static void AddSeparator(ref DrgText text, int place)
    {
        if (place > 0)
        {
            text.Add(","u8);
        }
    }
}
