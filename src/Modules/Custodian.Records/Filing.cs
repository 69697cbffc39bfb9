using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Records.Model;
using Custodian.Store.Blobs;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Records;

/// <summary>Puts documents into the record: once per external number and content, under a known type, on the right person's visit.</summary>
static class Filing
{
    public static async Task<Outcome<Filed>> File(SliceContext s, FileDocument said)
    {
        // Patient, encounter and practitioner of the same transaction are looked up through views.
        await s.Db.SaveChangesAsync(s.Stop);
        if ((ContentRules.Refuse(said.Content.Span, said.MediaType) ?? await RefusePlace(s, said)) is { } problem)
        {
            return problem;
        }

        var blob = await s.Blobs.Put(s.Db, said.Content, said.MediaType, s.Now, s.Stop);
        if (await Known(s, said) is { } known)
        {
            return await Again(s, known, blob, said);
        }

        var type = await Type(s, said);
        var document = new Document
        {
            Id = s.Ids.Next<DocumentId>(), PatientId = said.Encounter is { } visit ? await EncounterRecords.FiledUnder(s, visit) : said.Patient, EncounterId = said.Encounter, FacilityId = said.Facility, Type = type.Code,
            Title = said.Title.Trim().Length > 0 ? said.Title.Trim() : type.Name, ServiceDate = said.ServiceDate, AuthorId = said.Author, Source = said.Source,
            ExternalNumber = said.ExternalNumber.Length > 0 ? said.ExternalNumber : null, ParentId = said.Parent,
            Confidentiality = string.Join(',', said.Confidentiality), Status = said.SignedBy is null ? DocumentStatus.Preliminary : DocumentStatus.Authenticated,
            CurrentVersion = 1, FiledAt = s.Now,
        };
        s.Db.Add(document);
        var version = Version(s, document, blob, said.Pages, said.Reason);
        (version.SignedBy, version.SignedAt) = (said.SignedBy, said.SignedBy is null ? null : said.SignedAt ?? s.Now);
        Note(s, document, "Filed", said.Reason);
        s.Accessed(await PatientRecords.Resolve(s, said.Patient), said.Encounter, $"document {document.Id}");
        s.Tell(new DocumentFiled(document.Id, document.EncounterId, document.PatientId, document.Type, document.AuthorId, said.SignedBy is not null));
        await s.Db.SaveChangesAsync(s.Stop);
        return new Filed(document.Id, 1, New: true);
    }

    public static Task<DocumentVersion> Current(SliceContext s, Document document) =>
        s.Db.Set<DocumentVersion>().AsTracking().SingleAsync(v => v.DocumentId == document.Id && v.Number == document.CurrentVersion, s.Stop);

    public static DocumentVersion Version(SliceContext s, Document document, BlobRef blob, int pages, string reason)
    {
        var version = new DocumentVersion
        {
            Id = s.Ids.Next(), DocumentId = document.Id, PatientId = document.PatientId, Number = document.CurrentVersion, Sha256 = blob.Sha256, MediaType = blob.MediaType,
            Bytes = blob.Bytes, Pages = pages, CreatedAt = s.Now, CreatedBy = s.Caller.Name, Reason = reason,
        };
        s.Db.Add(version);
        return version;
    }

    public static void Note(SliceContext s, Document document, string kind, string reason) => s.Db.Add(new DocumentEvent
    {
        Id = s.Ids.Next(), DocumentId = document.Id, EncounterId = document.EncounterId, PatientId = document.PatientId, Kind = kind,
        VersionNumber = document.CurrentVersion, At = s.Now, By = s.Caller.Name, Reason = reason,
    });

    static async Task<Problem?> RefusePlace(SliceContext s, FileDocument said)
    {
        if (said.Encounter is not { } encounter)
        {
            return null;
        }

        return await EncounterRecords.Find(s, encounter) is not { } found
            ? Problem.NotFound("REC-0106", "There is no such account. File the document under the account it belongs to.")
            : found.PatientId != await PatientRecords.Resolve(s, said.Patient)
                ? Problem.Conflict("REC-0108", $"Account {found.Account} belongs to another person. Nothing was filed. Check both numbers.")
                : null;
    }

    static async Task<Document?> Known(SliceContext s, FileDocument said) =>
        said.ExternalNumber.Length == 0
            ? null
            : await s.Db.Set<Document>().AsNoTracking().SingleOrDefaultAsync(d => d.FacilityId == said.Facility && d.ExternalNumber == said.ExternalNumber, s.Stop);

    /// <summary>FACTS 5: the same number with the same content is a duplicate; content that differs is an edit or a replacement and must say so.</summary>
    static async Task<Outcome<Filed>> Again(SliceContext s, Document known, BlobRef blob, FileDocument said)
    {
        s.Accessed(await PatientRecords.Resolve(s, known.PatientId), known.EncounterId, $"document {known.Id}");
        if (!await s.Db.Set<DocumentVersion>().AnyAsync(v => v.DocumentId == known.Id && v.Sha256 == blob.Sha256, s.Stop))
        {
            return Problem.Conflict("REC-0102", $"Document number {said.ExternalNumber} is already filed with other content. Add it as a new version, or replace that document.");
        }

        if (said.SignedBy is { } signer && known.Counts)
        {
            var signed = await DocumentRecords.Sign(s, known.Id, signer, said.SignedAt ?? s.Now);
            if (signed.Problem is { } problem)
            {
                return problem;
            }
        }

        return new Filed(known.Id, known.CurrentVersion, New: false);
    }

    static async Task<DocumentType> Type(SliceContext s, FileDocument said)
    {
        var found = await s.Db.Set<DocumentType>().AsNoTracking().Where(t => t.Code == said.Type || t.Loinc == said.Type).OrderBy(t => t.ChartOrder).FirstOrDefaultAsync(s.Stop);
        if (found is not null)
        {
            return found;
        }

        var type = new DocumentType { Code = said.Type, Name = said.TypeName.Length > 0 ? said.TypeName : said.Type, ChartGroup = "Other", ChartOrder = 9900, Local = true };
        s.Db.Add(type);
        return type;
    }
}
