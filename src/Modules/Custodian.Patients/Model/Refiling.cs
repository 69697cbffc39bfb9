using Custodian.Kernel;

namespace Custodian.Patients.Model;

/// <summary>An item that was filed in error and moved, at an unmerge or the split of an overlay.</summary>
sealed class Refiling
{
    public required long Id { get; init; }

    /// <summary>visit, document, number.</summary>
    public required string Kind { get; init; }

    public required long Item { get; init; }

    /// <summary>In words, as it was shown to the person who moved it.</summary>
    public required string Text { get; init; }

    /// <summary>Where it had been filed.</summary>
    public required PatientId PatientId { get; init; }

    public required PatientId ToId { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }
}
