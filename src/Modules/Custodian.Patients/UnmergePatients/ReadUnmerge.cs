using Custodian.Kernel;
using Custodian.Patients.Merging;
using Custodian.Patients.Model;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.UnmergePatients;

/// <summary>A merge with everything that was created or changed since, to be given to the one or the other.</summary>
static class ReadUnmerge
{
    public static readonly Slice<long, UnmergeSheet> Definition =
        Slice.Read<long, UnmergeSheet>("patients.read-unmerge", Permissions.Unmerge, Scope.Patient, Handle);

    static async Task<Outcome<UnmergeSheet>> Handle(SliceContext s, long id)
    {
        if (await s.Db.Set<PatientLink>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, s.Stop) is not { } link)
        {
            return Problem.NotFound("PAT-0211", "There is no such merge. Open it from the page of the surviving patient.");
        }

        var root = await PatientRecords.Resolve(s, link.SurvivorId);
        var loser = await s.Db.Set<Patient>().AsNoTracking().SingleAsync(p => p.Id == link.PatientId, s.Stop);
        var survivor = await s.Db.Set<Patient>().AsNoTracking().SingleAsync(p => p.Id == link.SurvivorId, s.Stop);
        s.Accessed(root, detail: "unmerge form");
        s.Accessed(loser.Id, detail: "unmerge form");
        var along = await PatientUnmerging.BroughtAlong(s, link, await PatientRecords.AllIdsOf(s, root));
        var number = await s.Db.Set<Identifier>().Where(i => i.PatientId == loser.Id && i.Kind == IdentifierKind.Mrn).OrderBy(i => i.Id).Select(i => i.Value).FirstOrDefaultAsync(s.Stop);
        return new UnmergeSheet(
            id, root, loser.Id, Show.Name(loser.Family, loser.Given, loser.Middle), number ?? "none", link.At, link.By, link.Reason, link.UndoneAt is not null,
            link.UndoneAt is null ? await Items(s, link, root, along) : [], link.UndoneAt is null ? await DemographicWrites.WrittenSince(s, survivor, link) : [],
            along.Count - 1, await PersonBanner.Of(s, root));
    }

    static async Task<IReadOnlyList<UnmergeItem>> Items(SliceContext s, PatientLink link, PatientId root, IReadOnlyList<PatientId> along)
    {
        var group = await PatientRecords.AllIdsOf(s, root);
        List<UnmergeItem> items = [];
        foreach (var kind in s.Db.FiledItems.ToList())
        {
            items.AddRange((await kind.List(s, group, link.At)).Select(item => new UnmergeItem(item, along.Contains(item.FiledUnder))));
        }

        return items;
    }
}
