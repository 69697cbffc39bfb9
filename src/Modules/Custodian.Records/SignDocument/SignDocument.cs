using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Records.SignDocument;

/// <summary>A practitioner signs the version they were shown, as themselves.</summary>
static class SignDocument
{
    public static readonly Slice<Input, DocumentId> Definition =
        Slice.Write<Input, DocumentId>("records.sign", Permissions.Sign, Scope.Patient, AuditVerb.Attest, Handle);

    /// <param name="Sha256">Hash of the version that was on screen.</param>
    public sealed record Input(DocumentId Document, string Sha256);

    static async Task<Outcome<DocumentId>> Handle(SliceContext s, Input input) =>
        (await DocumentRecords.SignShown(s, input.Document, input.Sha256)).Then(_ => input.Document);
}
