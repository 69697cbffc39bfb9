using Custodian.Kernel;

namespace Custodian.X12;

/// <summary>Another payer of the same claim (loops 2320, 2330A, 2330B): the earlier one on a secondary claim, the later one on a primary claim.</summary>
/// <param name="Relationship">SBR02, the patient's relationship to this insured: 18 self, 01 spouse, 19 child and so on.</param>
public sealed record OtherCoverage(string Responsibility, string Relationship, PersonName Insured, string MemberId, Payer Payer)
{
    public string? GroupNumber { get; init; }

    public string? GroupName { get; init; }

    /// <summary>What this payer paid on the claim (FL 54); null when it has not decided.</summary>
    public Money? Paid { get; init; }

    /// <summary>What the patient still owes after this payer.</summary>
    public Money? RemainingPatientLiability { get; init; }

    /// <summary>Claim-level adjustments only; those of lines stand at the line.</summary>
    public IReadOnlyList<Adjustment> Adjustments { get; init; } = [];

    public string BenefitsAssigned { get; init; } = "Y";

    public string ReleaseOfInformation { get; init; } = "Y";

    /// <summary>When the payer decided; only when the lines do not say it.</summary>
    public DateOnly? AdjudicationDate { get; init; }

    public string? PayerControlNumber { get; init; }
}
