using Custodian.Kernel;
using Custodian.Store.Jobs;
using Custodian.Store.Model;

namespace Custodian.Coding.Model;

/// <summary>A case that a regrouping answers otherwise than its stored group, or cannot answer. The stored group is not touched.</summary>
sealed class RegroupedCase : IPatientScoped
{
    public required JobId JobId { get; init; }

    public required EncounterId EncounterId { get; init; }

    public required PatientId PatientId { get; init; }

    public required RegroupDifference Difference { get; init; }

    /// <summary>Grouper version of the stored group.</summary>
    public required string OldVersion { get; init; }

    public int? OldDrg { get; init; }

    public string OldSeverity { get; init; } = "";

    public int? OldUnits { get; init; }

    public string NewVersion { get; init; } = "";

    public int? NewDrg { get; init; }

    public string NewTitle { get; init; } = "";

    public string NewSeverity { get; init; } = "";

    public int? NewUnits { get; init; }

    /// <summary>New weight less old weight, in ten-thousandths; 0 where one of them is not known.</summary>
    public int Delta { get; init; }

    /// <summary>Why it could not be regrouped, and what to do; empty otherwise.</summary>
    public string Fault { get; init; } = "";
}
