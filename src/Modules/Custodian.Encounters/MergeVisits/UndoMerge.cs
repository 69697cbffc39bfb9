using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Encounters.MergeVisits;

/// <summary>Takes a merge of accounts back.</summary>
static class UndoMerge
{
    public static readonly Slice<Input, EncounterId> Definition = Slice.Write<Input, EncounterId>("encounters.undo-merge", "encounters.merge", Scope.Patient, AuditVerb.Unmerge, Handle);

    public sealed record Input(long Merge, string Reason);

    static Task<Outcome<EncounterId>> Handle(SliceContext s, Input input) => VisitMerging.Undo(s, input.Merge, input.Reason);
}
