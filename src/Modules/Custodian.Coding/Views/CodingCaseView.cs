using Custodian.Kernel;

namespace Custodian.Coding.Views;

/// <summary>A coding case as other modules may read and join it (<c>coding_v_case</c>).</summary>
public sealed class CodingCaseView
{
    public EncounterId EncounterId { get; init; }

    /// <summary>The patient that answers for it today, merges followed.</summary>
    public PatientId PatientId { get; init; }

    public FacilityId FacilityId { get; init; }

    public CaseState State { get; init; }

    public string Coder { get; init; } = "";

    /// <summary>Documents that coding waits for, in words.</summary>
    public string Missing { get; init; } = "";

    public DateTime? ReadyAt { get; init; }

    /// <summary>The newest final version; its codes stand until the next one is final.</summary>
    public int? FinalVersion { get; init; }

    public DateTime? FinalAt { get; init; }

    public int? Drg { get; init; }

    /// <summary>Relative weight in ten-thousandths.</summary>
    public int? WeightUnits { get; init; }

    public bool ReviewLate { get; init; }

    public int OpenPends { get; init; }

    public decimal? Weight => WeightUnits / 10_000m;
}
