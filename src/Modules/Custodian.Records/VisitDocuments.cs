using Custodian.Kernel;
using Custodian.Records.Model;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Records;

/// <summary>Documents of a visit that goes: they stop its deletion, and go over to the account it is joined to.</summary>
static class VisitDocuments
{
    public static VisitJoin Documents { get; } = new(
        async (db, visit, stop) => [.. (await db.Set<Document>().Where(d => d.EncounterId == visit).Select(d => d.Id).ToListAsync(stop)).Select(d => d.Value)],
        (db, ids, visits, stop) =>
        {
            var rows = ids.Select(id => new DocumentId(id)).ToList();
            return db.Set<Document>().Where(d => rows.Contains(d.Id) && d.EncounterId == visits.From)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.EncounterId, (EncounterId?)visits.To).SetProperty(d => d.Version, d => d.Version + 1), stop);
        });

    public static VisitJoin Events { get; } = new(
        async (db, visit, stop) => await db.Set<DocumentEvent>().Where(e => e.EncounterId == visit).Select(e => e.Id).ToListAsync(stop),
        (db, ids, visits, stop) => db.Set<DocumentEvent>().Where(e => ids.Contains(e.Id) && e.EncounterId == visits.From)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.EncounterId, (EncounterId?)visits.To), stop));

    public static VisitCheck Check { get; } = new("records.documents", async (db, end, stop) =>
    {
        var count = end.Into is null ? await db.Set<Document>().CountAsync(d => d.EncounterId == end.Goes, stop) : 0;
        return count == 0 ? [] : [new Finding("REC-0601", Severity.Error, "Documents", $"{count} {(count == 1 ? "document is" : "documents are")} filed under the visit. Move or retract them first.")];
    });
}
