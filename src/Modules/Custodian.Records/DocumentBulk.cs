using System.Globalization;
using Custodian.Kernel;
using Custodian.Records.Model;
using Custodian.Store.Audit;
using Custodian.Store.Blobs;
using Custodian.Store.Database;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Records;

/// <summary>
/// Loads many documents at once: a migration from another system, or the training hospital. The rows are those of the ordinary path; no facts
/// are told and one audit event covers the batch.
/// </summary>
public static class DocumentBulk
{
    /// <param name="Contents">Plain text, each stored once.</param>
    public sealed record Input(IReadOnlyList<byte[]> Contents, IReadOnlyList<BulkDocument> Documents);

    /// <summary>One batch in one transaction; answers with the number of documents written.</summary>
    public static readonly Slice<Input, int> Definition =
        Slice.Write<Input, int>("records.import", "records.import", Scope.List, AuditVerb.Originate, Handle);

    static async Task<Outcome<int>> Handle(SliceContext s, Input input)
    {
        var types = await s.Db.Set<DocumentType>().AsNoTracking().ToListAsync(s.Stop);
        var blobs = new List<BlobRef>(input.Contents.Count);
        foreach (var content in input.Contents)
        {
            blobs.Add(await s.Blobs.Put(s.Db, content, "text/plain", s.Now, s.Stop));
        }

        await s.Db.SaveChangesAsync(s.Stop);
        var documents = new List<Document>(input.Documents.Count);
        var versions = new List<DocumentVersion>(input.Documents.Count);
        foreach (var said in input.Documents)
        {
            if (types.Find(t => t.Code == said.Type || t.Loinc == said.Type) is not { } type)
            {
                return Problem.Invalid("REC-0120", $"There is no document type {said.Type}. Add it under document types, then import again. Nothing of this batch was written.");
            }

            documents.Add(Row(s, said, type));
            versions.Add(Version(s, said, documents[^1], blobs[said.Content]));
        }

        await BulkRows.Insert(s.Db, documents, s.Stop);
        await BulkRows.Insert(s.Db, versions, s.Stop);
        s.Accessed(null, obj: "documents", detail: string.Create(CultureInfo.InvariantCulture, $"{documents.Count} imported"));
        return documents.Count;
    }

    static Document Row(SliceContext s, BulkDocument said, DocumentType type) => new()
    {
        Id = s.Ids.Next<DocumentId>(), PatientId = said.Patient, EncounterId = said.Encounter, FacilityId = said.Facility, Type = type.Code, Title = type.Name,
        ServiceDate = said.ServiceDate, AuthorId = said.Author, Source = DocumentSource.Upload, Status = said.SignedAt is null ? DocumentStatus.Preliminary : DocumentStatus.Authenticated,
        CurrentVersion = 1, FiledAt = said.FiledAt,
    };

    static DocumentVersion Version(SliceContext s, BulkDocument said, Document document, BlobRef blob) => new()
    {
        Id = s.Ids.Next(), DocumentId = document.Id, PatientId = said.Patient, Number = 1, Sha256 = blob.Sha256, MediaType = blob.MediaType, Bytes = blob.Bytes, Pages = 1,
        CreatedAt = said.FiledAt, CreatedBy = s.Caller.Name, Reason = "import", SignedBy = said.SignedAt is null ? null : said.Author, SignedAt = said.SignedAt,
    };
}
