using System.Text.Json;
using Custodian.Encounters.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.MergeVisits;

/// <summary>One merge of accounts, to look at and to undo.</summary>
static class ReadMerge
{
    public static readonly Slice<long, MergeSheet> Definition = Slice.Read<long, MergeSheet>("encounters.read-merge", "encounters.merge", Scope.Patient, Handle);

    static async Task<Outcome<MergeSheet>> Handle(SliceContext s, long id)
    {
        if (await s.Db.Set<VisitMerge>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, s.Stop) is not { } merge || await EncounterRecords.Find(s, merge.SurvivorId) is not { } survivor || await Banners.OfEncounter(s, survivor) is not { } banner)
        {
            return VisitMerging.NoSuchMerge;
        }

        s.Accessed(survivor.PatientId, survivor.Id, detail: "account merge opened");
        var moved = JsonSerializer.Deserialize<Dictionary<string, List<long>>>(merge.Moved)!.ToDictionary(m => m.Key, m => m.Value.Count);
        return new MergeSheet(merge.Id, merge.Account, merge.GoneId, survivor, banner, await FacilityDay.Of(s, survivor.FacilityId), merge.At, merge.By, merge.Reason, moved) { UndoneAt = merge.UndoneAt, UndoneBy = merge.UndoneBy };
    }
}

/// <param name="Moved">How many rows were handed over, by kind.</param>
public sealed record MergeSheet(long Id, string Account, EncounterId Gone, EncounterView Survivor, PatientBannerModel Banner, FacilityDay Zone, DateTime At, string By, string Reason, IReadOnlyDictionary<string, int> Moved)
{
    public DateTime? UndoneAt { get; init; }

    public string UndoneBy { get; init; } = "";
}
