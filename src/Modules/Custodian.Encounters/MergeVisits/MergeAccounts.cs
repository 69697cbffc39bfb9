using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Encounters.MergeVisits;

/// <summary>Merges two accounts by form, after the preview.</summary>
static class MergeAccounts
{
    public static readonly Slice<Input, EncounterId> Definition = Slice.Write<Input, EncounterId>("encounters.merge", "encounters.merge", Scope.Patient, AuditVerb.Merge, Handle);

    /// <param name="Version">Of the visit that goes.</param>
    /// <param name="IntoVersion">Of the visit that stays.</param>
    public sealed record Input(EncounterId Goes, long Version, EncounterId Into, long IntoVersion, string Reason);

    static async Task<Outcome<EncounterId>> Handle(SliceContext s, Input input)
    {
        if ((await EncounterVersions.Check(s, input.Goes, input.Version) ?? await EncounterVersions.Check(s, input.Into, input.IntoVersion)) is { } stale)
        {
            return stale;
        }

        return input.Reason.Trim().Length == 0
            ? Problem.Invalid("ENC-0184", "The merge needs a reason. Say how you know that both accounts are one visit.", new FieldError("Reason", "Enter the reason."))
            : await VisitMerging.Merge(s, input.Goes, input.Into, input.Reason);
    }
}
