using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Records.Model;
using Custodian.Records.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Records.OpenDocument;

/// <summary>Shows one version of a document, its hash checked. Opening is recorded under the document and the version.</summary>
static class OpenDocument
{
    public static readonly Slice<Input, OpenedDocument> Definition =
        Slice.Read<Input, OpenedDocument>("records.open-document", Permissions.Read, Scope.Patient, Handle);

    /// <param name="Version">Null for the current one.</param>
    public sealed record Input(DocumentId Document, int? Version = null);

    static async Task<Outcome<OpenedDocument>> Handle(SliceContext s, Input input)
    {
        if (await DocumentRecords.Find(s, input.Document) is not { } document)
        {
            return DocumentRecords.NoSuchDocument;
        }

        if (Refuse(s, document) is { } refusal)
        {
            return refusal;
        }

        var content = await DocumentRecords.Content(s, input.Document, input.Version);
        return content.Problem is { } problem ? problem : await Opened(s, document, content.Value);
    }

    public static Problem? Refuse(SliceContext s, DocumentView document)
    {
        if (!document.IsRestricted() || s.Caller.May(Permissions.ReadRestricted) || s.ThroughGlass(document.PatientId))
        {
            return null;
        }

        s.Accessed(document.PatientId, document.EncounterId, $"document {document.Id}");
        return Problem.Forbidden("REC-0403", "This document is restricted. Ask the privacy officer for access, or use break-glass with a reason.") with { About = document.PatientId };
    }

    static async Task<OpenedDocument> Opened(SliceContext s, DocumentView document, DocumentContent content)
    {
        var facility = await PatientRecords.FindFacility(s, document.FacilityId);
        var signer = await DocumentRecords.SignerOf(s.Db, s.Caller, s.Stop);
        return new OpenedDocument(document, content.Version, content.Sha256, content.MediaType)
        {
            Text = content.MediaType == ContentRules.PlainText ? TextOf(content) : null,
            Versions = await Versions(s, document.Id),
            Facility = facility?.Name ?? "",
            Day = await FacilityDay.Of(s, document.FacilityId),
            Bar = await Bar(s, document),
            MayRetract = document.Counts && s.Caller.May(Permissions.Retract),
            MaySign = document is { Counts: true, Signed: false } && signer is not null && s.Caller.May(Permissions.Sign),
        };
    }

    static string TextOf(DocumentContent content) => System.Text.Encoding.UTF8.GetString(content.Bytes.Span);

    static async Task<IReadOnlyList<VersionLine>> Versions(SliceContext s, DocumentId id) => await (
        from v in s.Db.Set<DocumentVersion>()
        where v.DocumentId == id
        join p in s.Db.Set<PractitionerView>() on v.SignedBy equals (PractitionerId?)p.Id into signers
        from p in signers.DefaultIfEmpty()
        orderby v.Number descending
        select new VersionLine(v.Number, v.CreatedAt, v.CreatedBy, v.Reason, v.Sha256, v.MediaType, v.Bytes, v.SignedAt, p == null ? null : p.Family, p == null ? null : p.Given, p == null ? null : p.Credential))
        .ToListAsync(s.Stop);

    static async Task<WithdrawnBar?> Bar(SliceContext s, DocumentView document)
    {
        var kind = document.Status switch
        {
            DocumentStatus.Retracted => nameof(DocumentChange.Retraction),
            DocumentStatus.Cancelled => nameof(DocumentChange.Cancellation),
            DocumentStatus.Superseded => nameof(DocumentChange.Replacement),
            _ => null,
        };
        return kind is null
            ? null
            : await s.Db.Set<DocumentEvent>().Where(e => e.DocumentId == document.Id && e.Kind == kind).OrderByDescending(e => e.At)
                .Select(e => new WithdrawnBar(e.At, e.By, e.Reason)).FirstOrDefaultAsync(s.Stop);
    }
}
