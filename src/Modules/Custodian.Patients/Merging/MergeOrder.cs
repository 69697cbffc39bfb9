using Custodian.Kernel;

namespace Custodian.Patients.Merging;

/// <summary>A merge as asked for. Both records are resolved first, so either may have been merged before.</summary>
/// <param name="Reason">Why they are one person.</param>
public sealed record MergeOrder(PatientId Survivor, PatientId Loser, string Reason)
{
    /// <summary>Fields the survivor takes over from the loser.</summary>
    public IReadOnlyCollection<IdentityField> Taken { get; init; } = [];

    /// <summary>The duplicate set that was decided and approved; null for a merge by message.</summary>
    public long? SetId { get; init; }
}
