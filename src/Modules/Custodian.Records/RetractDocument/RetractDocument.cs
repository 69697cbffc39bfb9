using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Records.RetractDocument;

/// <summary>Marks a document as filed in error.</summary>
static class RetractDocument
{
    public static readonly Slice<Input, DocumentId> Definition =
        Slice.Write<Input, DocumentId>("records.retract", Permissions.Retract, Scope.Patient, AuditVerb.Deprecate, Handle);

    /// <param name="Version">Row version when the form was opened.</param>
    public sealed record Input(DocumentId Document, string Reason, long? Version);

    static async Task<Outcome<DocumentId>> Handle(SliceContext s, Input input)
    {
        if (await DocumentRecords.Find(s, input.Document) is { } document && input.Version is { } version && document.Version != version)
        {
            return Problem.Stale("REC-0304", "This document changed while you worked on it. Nothing was retracted. Open it again and look at the change first.");
        }

        return (await DocumentRecords.Retract(s, input.Document, input.Reason)).Then(_ => input.Document);
    }
}
