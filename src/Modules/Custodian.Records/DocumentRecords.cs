using System.Text;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Records.Model;
using Custodian.Records.Views;
using Custodian.Store.Blobs;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Records;

/// <summary>
/// The module's face: what forms, messages and other modules do with documents inside the transaction of the calling slice. Nothing is ever
/// removed: a retracted, replaced or cancelled document keeps its versions.
/// </summary>
public static class DocumentRecords
{
    public static Task<DocumentView?> Find(SliceContext s, DocumentId id) =>
        s.Db.Set<DocumentView>().SingleOrDefaultAsync(d => d.Id == id, s.Stop);

    /// <summary>The document under the source's own number (TXA-12).</summary>
    public static Task<DocumentView?> FindByNumber(SliceContext s, FacilityId facility, string externalNumber) =>
        s.Db.Set<DocumentView>().SingleOrDefaultAsync(d => d.FacilityId == facility && d.ExternalNumber == externalNumber, s.Stop);

    /// <summary>All documents of an encounter in chart order, those that no longer count included.</summary>
    public static async Task<IReadOnlyList<DocumentView>> OfEncounter(SliceContext s, EncounterId encounter) =>
        await s.Db.Set<DocumentView>().Where(d => d.EncounterId == encounter)
            .OrderBy(d => d.TypeOrder).ThenByDescending(d => d.ServiceDate).ThenBy(d => d.Id).ToListAsync(s.Stop);

    public static async Task<IReadOnlyList<DocumentTypeView>> Types(SliceContext s) =>
        await s.Db.Set<DocumentTypeView>().OrderBy(t => t.ChartOrder).ThenBy(t => t.Name).ToListAsync(s.Stop);

    /// <summary>
    /// Files a document. The same external number with the same bytes again files nothing; when it now comes signed, the signature is added.
    /// </summary>
    public static Task<Outcome<Filed>> File(SliceContext s, FileDocument said) => Filing.File(s, said);

    /// <summary>Adds content; the versions before stay. The same bytes as the current version change nothing.</summary>
    /// <returns>The number of the current version.</returns>
    public static async Task<Outcome<int>> AddVersion(SliceContext s, DocumentId id, NewVersion said)
    {
        if (await Row(s, id) is not { } document)
        {
            return NoSuchDocument;
        }

        var current = await Filing.Current(s, document);
        if ((Editing.Refuses(document, current, said) ?? ContentRules.Refuse(said.Content.Span, said.MediaType)) is { } problem)
        {
            return problem;
        }

        var blob = await s.Blobs.Put(s.Db, said.Content, said.MediaType, s.Now, s.Stop);
        if (blob.Sha256 == current.Sha256)
        {
            return current.Number;
        }

        document.CurrentVersion++;
        var version = Filing.Version(s, document, blob, said.Pages, said.Reason);
        (version.SignedBy, version.SignedAt) = (said.SignedBy, said.SignedBy is null ? null : said.SignedAt ?? s.Now);
        document.Status = Editing.StatusAfter(said.Change, document.Status, version.SignedBy is not null);
        Tell(s, document, said.Change, said.Reason);
        if (version.SignedBy is { } signer)
        {
            s.Tell(new DocumentSigned(id, document.EncounterId, document.PatientId, document.Type, signer, version.SignedAt!.Value));
        }

        await s.Db.SaveChangesAsync(s.Stop);
        return version.Number;
    }

    /// <summary>Files a document that adds to another; the other's text is unchanged and it is marked as addended.</summary>
    public static async Task<Outcome<Filed>> Addend(SliceContext s, DocumentId parent, FileDocument addendum)
    {
        if (await Row(s, parent) is not { } document)
        {
            return NoSuchDocument;
        }

        if (!document.Counts)
        {
            return Withdrawn(document);
        }

        var filed = await Filing.File(s, addendum with { Parent = parent });
        if (filed.Ok && filed.Value.New)
        {
            // An unsigned document stays preliminary: its own signature is still due.
            document.Status = document.Status == DocumentStatus.Preliminary ? DocumentStatus.Preliminary : DocumentStatus.Addended;
            Tell(s, document, DocumentChange.Addendum, addendum.Reason);
            await s.Db.SaveChangesAsync(s.Stop);
        }

        return filed;
    }

    /// <summary>Files a document in the place of another, which stays readable as superseded.</summary>
    public static async Task<Outcome<Filed>> Replace(SliceContext s, DocumentId original, FileDocument replacement)
    {
        if (await Row(s, original) is not { } document)
        {
            return NoSuchDocument;
        }

        if (document.Status is DocumentStatus.Retracted or DocumentStatus.Cancelled)
        {
            return Withdrawn(document);
        }

        var filed = await Filing.File(s, replacement with { Parent = original });
        if (filed.Ok && document.Status != DocumentStatus.Superseded)
        {
            document.Status = DocumentStatus.Superseded;
            Tell(s, document, DocumentChange.Replacement, replacement.Reason);
            await s.Db.SaveChangesAsync(s.Stop);
        }

        return filed;
    }

    /// <summary>Marks a document as filed in error. It stays readable to those permitted, under a bar that says so.</summary>
    public static Task<Outcome<Done>> Retract(SliceContext s, DocumentId id, string reason) =>
        Withdraw(s, id, DocumentStatus.Retracted, DocumentChange.Retraction, reason);

    /// <summary>The source cancelled the document (HL7 T11). It is kept: somebody may have seen it.</summary>
    public static Task<Outcome<Done>> Cancel(SliceContext s, DocumentId id, string reason) =>
        Withdraw(s, id, DocumentStatus.Cancelled, DocumentChange.Cancellation, reason);

    /// <summary>Signs the current version. Signing what is signed changes nothing.</summary>
    /// <param name="at">UTC.</param>
    public static async Task<Outcome<Done>> Sign(SliceContext s, DocumentId id, PractitionerId practitioner, DateTime at)
    {
        if (await Row(s, id) is not { } document)
        {
            return NoSuchDocument;
        }

        var current = await Filing.Current(s, document);
        if (current.SignedBy is not null)
        {
            return Done.Value;
        }

        if (!document.Counts)
        {
            return Withdrawn(document);
        }

        (current.SignedBy, current.SignedAt) = (practitioner, at);
        document.Status = document.Status == DocumentStatus.Preliminary ? DocumentStatus.Authenticated : document.Status;
        Filing.Note(s, document, "Signed", "");
        s.Tell(new DocumentSigned(id, document.EncounterId, document.PatientId, document.Type, practitioner, at));
        await s.Db.SaveChangesAsync(s.Stop);
        return Done.Value;
    }

    /// <summary>The caller signs, as the practitioner they are, the version they were shown. A version made since is not signed unseen.</summary>
    /// <param name="shownSha256">Hash of the content that was displayed.</param>
    public static async Task<Outcome<Done>> SignShown(SliceContext s, DocumentId id, string shownSha256)
    {
        if (await SignerOf(s.Db, s.Caller, s.Stop) is not { } practitioner)
        {
            return Problem.Forbidden("REC-0302", "Your sign-in is not linked to a practitioner, so it cannot sign. Ask your administrator to link it: Users and roles, your name, Practitioner.");
        }

        if (await Find(s, id) is not { } document)
        {
            return NoSuchDocument;
        }

        return document.Sha256 == shownSha256
            ? await Sign(s, id, practitioner, s.Now)
            : Problem.Stale("REC-0303", "This document changed after it was shown to you. Nothing was signed. Read the new version, then sign it.");
    }

    /// <summary>The text of a text document, byte for byte as filed, to mark and cite.</summary>
    /// <param name="version">Null for the current one.</param>
    public static async Task<Outcome<DocumentText>> Text(SliceContext s, DocumentId id, int? version = null)
    {
        var content = await Content(s, id, version);
        if (content.Problem is { } problem)
        {
            return problem;
        }

        var c = content.Value;
        return c.MediaType == ContentRules.PlainText
            ? new DocumentText(c.Document, c.Version, c.Sha256, Encoding.UTF8.GetString(c.Bytes.Span))
            : Problem.Invalid("REC-0201", $"This document is {ContentRules.Name(c.MediaType)}, which holds no text to mark. Open it in the viewer.");
    }

    /// <summary>The bytes of one version. Bytes that changed on disk are refused, never shown.</summary>
    public static async Task<Outcome<DocumentContent>> Content(SliceContext s, DocumentId id, int? version = null)
    {
        var found = await (
            from d in s.Db.Set<Document>()
            join v in s.Db.Set<DocumentVersion>() on d.Id equals v.DocumentId
            where d.Id == id && v.Number == (version ?? d.CurrentVersion)
            select new { d.PatientId, d.EncounterId, v.Number, v.Sha256, v.MediaType }).AsNoTracking().SingleOrDefaultAsync(s.Stop);
        if (found is null)
        {
            return NoSuchDocument;
        }

        s.Accessed(await PatientRecords.Resolve(s, found.PatientId), found.EncounterId, $"document {id} version {found.Number}");
        try
        {
            return new DocumentContent(id, found.Number, found.Sha256, found.MediaType, await s.Blobs.Get(found.Sha256, s.Stop));
        }
        catch (BlobDamagedException damaged)
        {
            return Problem.Unavailable("REC-0500", $"{damaged.Message} Nothing of this document is shown until it reads as it was filed.");
        }
    }

    /// <summary>Lets a user sign as this practitioner, and as no other.</summary>
    public static async Task LetSign(SliceContext s, UserId user, PractitionerId practitioner)
    {
        if (await s.Db.Set<Signer>().AsTracking().SingleOrDefaultAsync(x => x.UserId == user, s.Stop) is { } signer)
        {
            signer.PractitionerId = practitioner;
            return;
        }

        s.Db.Add(new Signer { UserId = user, PractitionerId = practitioner });
    }

    /// <summary>The practitioner the caller signs as; null when nobody has said so.</summary>
    public static async Task<PractitionerId?> SignerOf(CustodianDb db, Caller caller, CancellationToken stop) =>
        caller.UserId is { } user
            ? await db.Set<Signer>().Where(x => x.UserId == user).Select(x => (PractitionerId?)x.PractitionerId).SingleOrDefaultAsync(stop)
            : null;

    internal static Problem NoSuchDocument { get; } = Problem.NotFound("REC-0404", "There is no such document. It may have been linked wrongly; look for it on the chart.");

    static Problem Withdrawn(Document document) =>
        Problem.Conflict("REC-0104", $"This document is {document.Status.ToString().ToLowerInvariant()} and takes no more changes. File a new document instead.");

    static async Task<Outcome<Done>> Withdraw(SliceContext s, DocumentId id, DocumentStatus to, DocumentChange change, string reason)
    {
        if (await Row(s, id) is not { } document)
        {
            return NoSuchDocument;
        }

        if (document.Status == to)
        {
            return Done.Value;
        }

        if (reason.Trim().Length == 0)
        {
            return Problem.Invalid("REC-0105", "A reason is missing. Say why the document no longer counts.", new FieldError("Reason", "Enter the reason."));
        }

        document.Status = to;
        Tell(s, document, change, reason.Trim());
        await s.Db.SaveChangesAsync(s.Stop);
        return Done.Value;
    }

    static void Tell(SliceContext s, Document document, DocumentChange change, string reason)
    {
        Filing.Note(s, document, change.ToString(), reason);
        s.Tell(new DocumentAmended(document.Id, document.EncounterId, document.PatientId, document.Type, change));
    }

    static async Task<Document?> Row(SliceContext s, DocumentId id)
    {
        await s.Db.SaveChangesAsync(s.Stop);
        var row = await s.Db.Set<Document>().AsTracking().SingleOrDefaultAsync(d => d.Id == id, s.Stop);
        if (row is not null)
        {
            s.Accessed(await PatientRecords.Resolve(s, row.PatientId), row.EncounterId, $"document {id}");
        }

        return row;
    }
}
