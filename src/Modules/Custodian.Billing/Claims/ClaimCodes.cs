using Custodian.Coding;
using Custodian.X12;

namespace Custodian.Billing.Claims;

/// <summary>The final codes in the places of the claim: FL 67, 71, 72 and 74.</summary>
sealed class ClaimCodes
{
    public const int MostOthers = 24;
    public const int MostCauses = 12;

    public ClaimCodes(FinalCoding coding, bool inpatient)
    {
        var diagnoses = coding.Diagnoses.OrderBy(d => d.Sequence).Select(d => new Diagnosis(d.Code, inpatient ? Poa(d.Poa) : PresentOnAdmission.NotReported)).ToList();
        Principal = diagnoses.Count > 0 ? diagnoses[0] : null;
        Causes = [.. diagnoses.Skip(1).Where(IsExternalCause).Take(MostCauses)];
        Others = [.. diagnoses.Skip(1).Where(d => !IsExternalCause(d)).Take(MostOthers)];
        LeftOut = [.. diagnoses.Skip(1).Where(d => !Causes.Contains(d) && !Others.Contains(d)).Select(d => d.Code)];
        // ICD-10-PCS is for inpatient bills only (45 CFR 162.1002(c)); without a date a procedure cannot be sent.
        var procedures = inpatient ? coding.Procedures.OrderBy(p => p.Sequence).ToList() : [];
        Procedures = [.. procedures.Where(p => p.On is not null).Take(MostOthers + 1).Select(p => new Procedure(p.Code, p.On!.Value))];
        Undated = [.. procedures.Where(p => p.On is null).Select(p => p.Code)];
        Drg = inpatient && coding.Drg is { } drg ? drg.ToString("000", System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    public Diagnosis? Principal { get; }

    public IReadOnlyList<Diagnosis> Others { get; }

    public IReadOnlyList<Diagnosis> Causes { get; }

    public IReadOnlyList<Procedure> Procedures { get; }

    public string? Drg { get; }

    /// <summary>Diagnoses for which the claim has no place.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    /// <summary>Procedures without a date.</summary>
    public IReadOnlyList<string> Undated { get; }

    // ICD-10-CM chapter 20, V00 to Y99.
    static bool IsExternalCause(Diagnosis diagnosis) => diagnosis.Code is ['V' or 'W' or 'X' or 'Y', ..];

    // Coding asks for an indicator at every code that is not exempt, so none means exempt.
    static PresentOnAdmission Poa(string poa) => poa switch
    {
        "Y" => PresentOnAdmission.Yes,
        "N" => PresentOnAdmission.No,
        "U" => PresentOnAdmission.Unknown,
        "W" => PresentOnAdmission.Undetermined,
        _ => PresentOnAdmission.Exempt,
    };
}
