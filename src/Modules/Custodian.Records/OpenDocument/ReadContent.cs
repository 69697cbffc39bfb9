using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Records.OpenDocument;

/// <summary>The bytes of a version, for the viewer's frame and for downloads; a download is recorded as output.</summary>
static class ReadContent
{
    public static readonly Slice<Input, DocumentContent> Definition =
        Slice.Read<Input, DocumentContent>("records.read-content", Permissions.Read, Scope.Patient, Handle);

    public static readonly Slice<Input, DocumentContent> Download =
        Slice.Read<Input, DocumentContent>("records.download", Permissions.Read, Scope.Patient, Handle, AuditVerb.Output);

    public sealed record Input(DocumentId Document, int? Version);

    static async Task<Outcome<DocumentContent>> Handle(SliceContext s, Input input)
    {
        if (await DocumentRecords.Find(s, input.Document) is not { } document)
        {
            return DocumentRecords.NoSuchDocument;
        }

        return OpenDocument.Refuse(s, document) is { } refusal ? refusal : await DocumentRecords.Content(s, input.Document, input.Version);
    }
}
