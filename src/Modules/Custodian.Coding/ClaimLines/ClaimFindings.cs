using System.Globalization;
using Custodian.Edits.MedicareCodeEditor;
using Custodian.Grouping;
using Custodian.Kernel;

namespace Custodian.Coding.ClaimLines;

/// <summary>
/// What is wrong with a claim as it was sent. What the publisher's own software answers with a word of its own (a status not in use, an age that
/// cannot be) is a warning beside that answer; what leaves the claim without a meaningful answer is an error.
/// </summary>
public static class ClaimFindings
{
    /// <summary>Other diagnoses and procedures that a claim has room for (ASC X12 837I, segments HI of loop 2300; UB-04 has less).</summary>
    const int MostSecondaries = 24, MostProcedures = 25;

    /// <summary>Highest age the code editor takes for one (CMS, Definitions of Medicare Code Edits, "Invalid age").</summary>
    const int OldestAge = 124;

    public static Finding Empty { get; } = new(
        "CLI-0102", Severity.Error, "", "The claim has no diagnosis and no procedure. Send at least pdx, with the code of the principal diagnosis.");

    public static Finding NoDischargeDate { get; } = new(
        "CLI-0112", Severity.Error, "", "The claim has no discharge_date (written 2026-01-31). It was grouped with the version named; the code edits need the date.");

    static Finding NoPrincipal { get; } = new(
        "CLI-0107", Severity.Error, "", "The claim has no principal diagnosis (pdx) and cannot be grouped. Sequence the condition that, after study, led to the admission first.");

    static Finding StatusNotInUse { get; } = new(
        "CLI-0109", Severity.Warning, "", "The discharge status is not in use on the discharge date (UB-04 FL 17). Enter the status that says where the patient went.");

    static Finding Rewritten { get; } = new(
        "CLI-0111", Severity.Info, "", "Codes with points, blanks or small letters were read as the tables write them.");

    public static Finding Unreadable(string reason) =>
        new("CLI-0101", Severity.Error, "", $"The line could not be read ({reason}). Write one JSON object with a member \"claim\" per line.");

    public static bool IsEmpty(ClaimLine line) => line.PrincipalText.IsEmpty && line.Secondaries.IsEmpty && line.Procedures.IsEmpty;

    /// <summary>The gravest finding about a claim that was grouped and edited; null for a claim in order.</summary>
    public static Finding? Of(ClaimLine line, in DrgSummary summary, MceEditSet claimEdits) =>
        line.Principal.Code.IsEmpty ? NoPrincipal
        : summary.Initial.ReturnCode == DrgReturnCode.InvalidDischargeStatus || claimEdits.Contains(MceEdit.InvalidDischargeStatus) ? StatusNotInUse
        : line.AgeYears is < 0 or > OldestAge ? AgeCannotBe(line.AgeYears)
        : line.Secondaries.Length > MostSecondaries || line.Procedures.Length > MostProcedures ? TooMany(line)
        : IsWrittenAsOnTables(line) ? null
        : Rewritten;

    static Finding AgeCannotBe(int age) => new(
        "CLI-0110",
        Severity.Warning,
        "",
        age < 0 ? "The age is missing or no number. Send the age at admission in whole years." : Inv($"Age {age} is not between 0 and {OldestAge} years. Check birth date and admission date."));

    static Finding TooMany(ClaimLine line) => new(
        "CLI-0108",
        Severity.Warning,
        "",
        Inv($"The claim has {line.Secondaries.Length} secondary diagnoses and {line.Procedures.Length} procedures; a claim has room for {MostSecondaries} and {MostProcedures}. All were used here: a payer that cuts the list may get another DRG."));

    static bool IsWrittenAsOnTables(ClaimLine line)
    {
        var asOnTables = IsWrittenAsOnTables(line.PrincipalText);
        for (var i = 0; i < line.Secondaries.Length && asOnTables; i++)
        {
            asOnTables = IsWrittenAsOnTables(line.SecondaryText(i));
        }

        for (var i = 0; i < line.Procedures.Length && asOnTables; i++)
        {
            asOnTables = IsWrittenAsOnTables(line.ProcedureText(i));
        }

        return asOnTables;
    }

    /// <summary>Capitals and digits only. A plain loop: for so few bytes a vector search takes longer to begin than to run.</summary>
    static bool IsWrittenAsOnTables(ReadOnlySpan<byte> code)
    {
        foreach (var c in code)
        {
            if (!char.IsAsciiDigit((char)c) && !char.IsAsciiLetterUpper((char)c))
            {
                return false;
            }
        }

        return true;
    }

    static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
