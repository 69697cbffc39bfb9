using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Records.Model;
using Custodian.Records.Views;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;
using Document = Custodian.Records.Model.Document;

namespace Custodian.Records;

/// <summary>
/// Documents as things that were filed under somebody and can be moved to the person they are of. A document of a visit follows the visit;
/// one that is moved alone leaves the visit it was wrongly filed under.
/// </summary>
static class DocumentItems
{
    public static FiledItems Items { get; } = new("document", "Documents", List, (s, id, to, reason) => Refile(s, new DocumentId(id), to, reason));

    static async Task<IReadOnlyList<FiledItem>> List(SliceContext s, IReadOnlyList<PatientId> ids, DateTime? since)
    {
        var rows = await (
            from d in s.Db.Set<Document>()
            join t in s.Db.Set<DocumentType>() on d.Type equals t.Code
            join e in s.Db.Set<EncounterView>() on d.EncounterId equals (EncounterId?)e.Id into visits
            from visit in visits.DefaultIfEmpty()
            where ids.Contains(d.PatientId) && (since == null || (d.FiledAt > since && d.EncounterId == null))
            orderby d.ServiceDate descending, d.Id
            select new { d.Id, d.PatientId, d.Title, Type = t.Name, d.ServiceDate, d.FiledAt, Account = (string?)visit.Account }).AsNoTracking().ToListAsync(s.Stop);
        return
        [
            .. rows.Select(r => new FiledItem(
                Items.Kind, r.Id.Value, r.PatientId, $"{(r.Title == r.Type ? r.Type : $"{r.Type}: {r.Title}")}, {Show.Date(r.ServiceDate)}, {(r.Account is null ? "without a visit" : $"account {r.Account}")}", r.FiledAt, $"/documents/{r.Id}")),
        ];
    }

    static async Task<Outcome<Done>> Refile(SliceContext s, DocumentId id, PatientId to, string reason)
    {
        await s.Db.SaveChangesAsync(s.Stop);
        if (await s.Db.Set<Document>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, s.Stop) is not { } document)
        {
            return DocumentRecords.NoSuchDocument;
        }

        if (document.PatientId == to)
        {
            return Done.Value;
        }

        await s.Db.Set<Document>().Where(d => d.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.PatientId, to).SetProperty(d => d.EncounterId, (EncounterId?)null).SetProperty(d => d.Version, d => d.Version + 1), s.Stop);
        await s.Db.Set<DocumentVersion>().Where(v => v.DocumentId == id).ExecuteUpdateAsync(set => set.SetProperty(v => v.PatientId, to), s.Stop);
        await s.Db.Set<DocumentEvent>().Where(e => e.DocumentId == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.PatientId, to), s.Stop);
        s.Db.Add(new DocumentEvent
        {
            Id = s.Ids.Next(), DocumentId = id, EncounterId = document.EncounterId, PatientId = to, Kind = nameof(DocumentChange.Refiling), VersionNumber = document.CurrentVersion,
            At = s.Now, By = s.Caller.Name, Reason = $"filed in error under record {document.PatientId}, moved: {reason}",
        });
        s.Accessed(document.PatientId, document.EncounterId, $"document {id}", "moved away");
        s.Accessed(to, obj: $"document {id}", detail: "moved here");
        s.Tell(new DocumentAmended(id, document.EncounterId, to, document.Type, DocumentChange.Refiling));
        await s.Db.SaveChangesAsync(s.Stop);
        return Done.Value;
    }
}
