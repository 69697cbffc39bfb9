using System.Text.Json;
using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Merging;

/// <summary>Writes the values a merge chose, and takes them back.</summary>
static class DemographicWrites
{
    /// <summary>The survivor takes over the chosen fields of the loser.</summary>
    public static async Task Take(SliceContext s, Patient survivor, Patient loser, IReadOnlyCollection<IdentityField> taken, long link)
    {
        var (own, other) = (Values(survivor), Values(loser));
        await Write(s, survivor, FieldValues.With(own, other, taken), link, undo: false);
    }

    /// <summary>Takes back what an undone merge wrote into the survivor and nobody wrote since.</summary>
    /// <param name="toLoser">Fields written after the merge that were meant for the loser: it gets the value, the survivor what stood there before the merge.</param>
    public static async Task TakeBack(SliceContext s, Patient survivor, Patient loser, PatientLink link, IReadOnlyCollection<IdentityField> toLoser)
    {
        var rows = await History(s, survivor.Id);
        var undone = (await s.Db.Set<PatientLink>().Where(l => l.UndoneAt != null && l.SurvivorId == survivor.Id).Select(l => l.Id).ToListAsync(s.Stop)).Append(link.Id).ToHashSet();
        var (steps, now) = (Steps(rows), Values(survivor));
        await Write(s, survivor, FieldValues.Surviving(steps, now, undone), link.Id, undo: true);
        if (toLoser.Count == 0)
        {
            return;
        }

        var merge = steps.FindIndex(step => step.Link == link.Id && !step.Undo);
        var before = FieldValues.Surviving(steps[..merge], steps[merge].Before, undone);
        await Write(s, loser, FieldValues.With(Values(loser), now, toLoser), link: null, undo: false);
        await Write(s, survivor, FieldValues.With(Values(survivor), before, toLoser), link: null, undo: false);
    }

    /// <summary>Fields of the survivor that somebody wrote after the merge.</summary>
    public static async Task<IReadOnlyList<IdentityField>> WrittenSince(SliceContext s, Patient survivor, PatientLink link)
    {
        var steps = Steps(await History(s, survivor.Id));
        var merge = steps.FindIndex(step => step.Link == link.Id && !step.Undo);
        return merge < 0 || merge + 1 >= steps.Count ? [] : FieldValues.Differing(steps[merge + 1].Before, Values(survivor));
    }

    public static string[] Values(Patient p) => FieldValues.Of(Snapshot.Of(p));

    static Task<List<DemographicsHistory>> History(SliceContext s, PatientId id) =>
        s.Db.Set<DemographicsHistory>().AsNoTracking().Where(h => h.PatientId == id).OrderBy(h => h.At).ThenBy(h => h.Id).ToListAsync(s.Stop);

    static List<FieldStep> Steps(List<DemographicsHistory> rows) =>
        [.. rows.Select(h => new FieldStep(FieldValues.Of(JsonSerializer.Deserialize(h.Json, SnapshotJson.Default.Snapshot)!), h.LinkId, h.Undo))];

    /// <summary>Every merge leaves a row, even when it took nothing over: what was written after it is told by it.</summary>
    static async Task Write(SliceContext s, Patient p, string[] values, long? link, bool undo)
    {
        var before = Snapshot.Of(p);
        var after = FieldValues.Read(values);
        s.Db.Add(new DemographicsHistory { Id = s.Ids.Next(), PatientId = p.Id, At = s.Now, By = s.Caller.Name, Json = JsonSerializer.Serialize(before, SnapshotJson.Default.Snapshot), LinkId = link, Undo = undo });
        if (after == before)
        {
            return;
        }

        after.WriteTo(p);
        await PatientKeys.Replace(s, p);
        s.Tell(new DemographicsChanged(p.Id));
    }
}
