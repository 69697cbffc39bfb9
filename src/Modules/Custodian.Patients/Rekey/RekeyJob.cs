using System.Globalization;
using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Database;
using Custodian.Store.Jobs;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Rekey;

/// <summary>
/// Computes search keys and derived columns of all patients anew, some hundred a turn in the order of their ids. A turn replaces keys and says how far it came in one
/// transaction, so a killed process loses a turn at most and nobody is ever without keys.
/// </summary>
static class RekeyJob
{
    public const string Name = "patients.rekey", Permission = "patients.import";

    const int PatientsPerTurn = 300;

    /// <summary>Before this nobody was recorded: the column was empty.</summary>
    static readonly DateTime Unrecorded = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static JobKind Kind { get; } = new(Name, Permission, Turn, _ => "/jobs", (_, _) => Task.CompletedTask);

    static async Task<Outcome<JobStep>> Turn(SliceContext s, JobTurn turn)
    {
        var after = new PatientId(long.Parse(turn.Result.Length > 0 ? turn.Result : turn.Input, CultureInfo.InvariantCulture));
        var total = turn.Total > 0 ? turn.Total : await s.Db.Set<Patient>().LongCountAsync(p => (long)(object)p.Id > after.Value, s.Stop);
        List<PatientId> ids = await s.Db.Set<Patient>().Where(p => (long)(object)p.Id > after.Value).OrderBy(p => p.Id).Select(p => p.Id).Take(PatientsPerTurn).ToListAsync(s.Stop);
        await PatientRecords.LockRows(s, ids);
        List<Patient> people = await s.Db.Set<Patient>().AsNoTracking().Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync(s.Stop);
        await Keys(s, ids, people);
        await Columns(s, ids, people);
        var last = ids.Count < PatientsPerTurn;
        var reached = ids.Count > 0 ? ids[^1].Value : after.Value;
        await s.Db.Set<KeyScheme>().ExecuteUpdateAsync(set => set.SetProperty(k => k.Reached, reached).SetProperty(k => k.Complete, last), s.Stop);
        s.Accessed(null, obj: $"job {turn.Id}", detail: string.Create(CultureInfo.InvariantCulture, $"keys of {ids.Count} patients"));
        var done = turn.Done + ids.Count;
        return new JobStep(done, last ? done : Math.Max(total, done), reached.ToString(CultureInfo.InvariantCulture), last);
    }

    static async Task Keys(SliceContext s, List<PatientId> ids, List<Patient> people)
    {
        var names = (await s.Db.Set<PatientName>().AsNoTracking().Where(n => ids.Contains(n.PatientId) && n.RemovedAt == null).ToListAsync(s.Stop)).ToLookup(n => n.PatientId);
        var matching = new MatchKeys();
        var keys = people.SelectMany(p => PatientKeys.Of(p, [.. names[p.Id]], matching)).ToList();
        keys.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key) is var order and not 0 ? order : a.PatientId.Value.CompareTo(b.PatientId.Value));
        await s.Db.Set<SearchKey>().Where(k => ids.Contains(k.PatientId)).ExecuteDeleteAsync(s.Stop);
        await BulkRows.Insert(s.Db, keys, s.Stop);
    }

    static async Task Columns(SliceContext s, List<PatientId> ids, List<Patient> people)
    {
        foreach (var person in people.Where(p => p.ListName != NameText.ListName(p.Family)))
        {
            var name = NameText.ListName(person.Family);
            await s.Db.Set<Patient>().Where(p => p.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.ListName, name), s.Stop);
        }

        List<DemographicsHistory> unlisted = await s.Db.Set<DemographicsHistory>().AsNoTracking().Where(h => ids.Contains(h.PatientId) && h.ListName == "").ToListAsync(s.Stop);
        foreach (var change in unlisted)
        {
            var name = NameText.ListName(Snapshot.Read(change.Json).Family);
            await s.Db.Set<DemographicsHistory>().Where(h => h.Id == change.Id).ExecuteUpdateAsync(set => set.SetProperty(h => h.ListName, name), s.Stop);
        }

        await Times(s, ids, [.. people.Where(p => p.RecordedAt < Unrecorded)]);
    }

    /// <summary>The first thing known of a person that has a time stands for when they were recorded, and a number without one came with its person.</summary>
    static async Task Times(SliceContext s, List<PatientId> ids, List<Patient> people)
    {
        var numbers = (await s.Db.Set<Identifier>().AsNoTracking().Where(i => ids.Contains(i.PatientId)).Select(i => new { i.PatientId, i.RecordedAt }).ToListAsync(s.Stop)).ToLookup(i => i.PatientId, i => i.RecordedAt);
        var changes = (await s.Db.Set<DemographicsHistory>().AsNoTracking().Where(h => ids.Contains(h.PatientId)).Select(h => new { h.PatientId, h.At }).ToListAsync(s.Stop)).ToLookup(h => h.PatientId, h => h.At);
        var times = new Dictionary<PatientId, DateTime>();
        foreach (var person in people)
        {
            var recorded = numbers[person.Id].Concat(changes[person.Id]).Append(person.AsOf).Where(t => t >= Unrecorded).DefaultIfEmpty(s.Now).Min();
            times[person.Id] = recorded;
            await s.Db.Set<Patient>().Where(p => p.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.RecordedAt, recorded), s.Stop);
        }

        foreach (var id in ids.Where(id => numbers[id].Any(t => t < Unrecorded)))
        {
            var recorded = times.TryGetValue(id, out var time) ? time : await s.Db.Set<Patient>().Where(p => p.Id == id).Select(p => p.RecordedAt).SingleAsync(s.Stop);
            await s.Db.Set<Identifier>().Where(i => i.PatientId == id && i.RecordedAt < Unrecorded).ExecuteUpdateAsync(set => set.SetProperty(i => i.RecordedAt, recorded), s.Stop);
        }
    }
}
