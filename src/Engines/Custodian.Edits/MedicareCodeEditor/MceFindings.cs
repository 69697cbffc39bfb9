using System.Globalization;
using Custodian.Kernel;

namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>
/// Edits in words. Codes are <c>MCE-0001</c> to <c>MCE-0036</c> in the order of the edit table, and <c>MCE-0099</c> for a discharge date
/// outside the edition. Edits for which Medicare returns the claim to the provider are errors; those that start a review, or that a remark on
/// the claim can answer, are warnings (Medicare Claims Processing Manual, chapter 3, section 20.2.1).
/// </summary>
public static class MceFindings
{
    const string ClaimPlace = "Claim";

    /// <summary>One finding per edit and code, in the order of the claim.</summary>
    public static IReadOnlyList<Finding> Of(Mce mce, MceClaim claim, MceResult result)
    {
        var source = $"Medicare Code Editor v{mce.Manifest.Edition}";
        if (result.Type == MceEditType.InvalidDischargeDate)
        {
            return [OutsideEdition(mce, claim, source)];
        }

        var findings = new List<Finding>();
        AddAll(findings, result.Claim, e => ClaimText(e, claim), ClaimPlace, source);
        AddCode(mce, claim, findings, claim.Principal.Code, result.Principal, source);
        for (var i = 0; i < claim.Secondary.Length; i++)
        {
            AddCode(mce, claim, findings, claim.Secondary[i].Code, result.Secondary[i], source);
        }

        for (var i = 0; i < claim.Procedures.Length; i++)
        {
            AddCode(mce, claim, findings, claim.Procedures[i], result.Procedures[i], source);
        }

        return findings;
    }

    static Finding OutsideEdition(Mce mce, MceClaim claim, string source) => new(
        "MCE-0099",
        Severity.Error,
        ClaimPlace,
        $"Discharge on {Day(claim.DischargeDate)} is outside this edition ({Day(mce.Manifest.From)} to {Day(mce.Manifest.Through ?? DateOnly.MaxValue)}). Correct the date, or load the edition for it.",
        source);

    static void AddCode(Mce mce, MceClaim claim, List<Finding> findings, string? code, MceEditSet edits, string source)
    {
        if (!edits.IsEmpty)
        {
            var flags = mce.Flags(code, claim.DischargeDate);
            AddAll(findings, edits, e => CodeText(e, code!, flags, claim), code!, source);
        }
    }

    static void AddAll(List<Finding> findings, MceEditSet edits, Func<MceEdit, string> text, string place, string source)
    {
        foreach (var edit in edits)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"MCE-{(int)edit + 1:0000}");
            findings.Add(new(code, SeverityOf(edit), place, text(edit), $"{source}, {MceEditNames.Of(edit)}"));
        }
    }

    /// <summary>Error where Medicare returns the claim, warning where it reviews it or accepts a remark.</summary>
    public static Severity SeverityOf(MceEdit edit) => edit switch
    {
        MceEdit.InvalidCode or MceEdit.SexConflict or MceEdit.AgeConflict or MceEdit.ManifestationAsPdx or MceEdit.ECodeAsPdx
            or MceEdit.UnacceptablePdx or MceEdit.DuplicateOfPdx or MceEdit.RequiresSdx or MceEdit.QuestionableObstetricAdmission
            or MceEdit.InvalidAdmitDx or MceEdit.InvalidAge or MceEdit.InvalidSex or MceEdit.InvalidDischargeStatus
            or MceEdit.InconsistentWithLengthOfStay => Severity.Error,
        _ => Severity.Warning,
    };

    static string ClaimText(MceEdit edit, MceClaim claim) => edit switch
    {
        MceEdit.InvalidAdmitDx => $"Admitting diagnosis {claim.AdmitDiagnosis} is not an ICD-10-CM code of the discharge date. Enter the complete code.",
        MceEdit.InvalidAge => $"Age {claim.Age} is not between 0 and 124 years. Check birth date and admission date.",
        MceEdit.InvalidSex => "Sex is not M or F (or U for discharges from 01-Oct-2024). Complete the registration.",
        _ => $"Discharge status {claim.DischargeStatus} is not in use on the discharge date. Choose the status that says where the patient went.",
    };

    static string CodeText(MceEdit edit, string code, MceCodeFlags? flags, MceClaim claim) => edit switch
    {
        MceEdit.InvalidCode => $"{code} is not a code of {Day(claim.DischargeDate)}. Use the complete code of the discharge date's code book.",
        MceEdit.SexConflict => $"{code} is for {(flags?.Sex == 'M' ? "male" : "female")} patients and the claim says {claim.Sex}. Check the code and the registered sex.",
        MceEdit.AgeConflict => $"{code} is expected at {flags?.FromAge} to {flags?.ToAge} years and the patient is {claim.Age}. Check the code and the birth date.",
        MceEdit.QuestionableAdmission => $"{code} alone is usually not a reason for inpatient admission. Check the principal diagnosis, or keep the record ready for review.",
        MceEdit.ManifestationAsPdx => $"{code} is a manifestation and cannot be the principal diagnosis. Sequence the underlying condition first.",
        MceEdit.ECodeAsPdx => $"{code} is an external cause and cannot be the principal diagnosis. Sequence the injury or condition first.",
        MceEdit.UnacceptablePdx => $"{code} describes a circumstance, not a current illness, and cannot be the principal diagnosis. Sequence the condition treated.",
        MceEdit.DuplicateOfPdx => $"{code} repeats the principal diagnosis. Remove the secondary one.",
        MceEdit.RequiresSdx => $"{code} as principal diagnosis needs a secondary diagnosis. Add the condition it refers to.",
        MceEdit.NonCovered => $"{code} is not covered by Medicare on this claim. Check the code, or bill the non-covered part separately.",
        MceEdit.LimitedCoverage => $"{code} is covered only under stated conditions. Check that they are met and documented.",
        MceEdit.QuestionableObstetricAdmission => $"{code} is a delivery without an outcome of delivery. Add the Z37 code as a secondary diagnosis.",
        MceEdit.WrongProcedurePerformed => $"{code} reports a wrong surgery, site or patient, which Medicare does not pay. Check the record, and bill the event as the payer asks.",
        MceEdit.InconsistentWithLengthOfStay => $"{code} lasts more than four days and the stay was {claim.LengthOfStay} d. Check the code and the dates.",
        MceEdit.Unspecified => $"{code} does not name the side. Code left, right or bilateral, or remark why the side cannot be determined.",
        _ => $"{code}: {MceEditNames.Of(edit)}. Check the code against the record.",
    };

    static string Day(DateOnly date) => date.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture);
}
