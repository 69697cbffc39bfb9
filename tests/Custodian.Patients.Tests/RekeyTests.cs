using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.Rekey;
using Custodian.Store.Jobs;
using Custodian.Store.Slices;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Tests;

/// <summary>A database of an older version: keys and derived columns are empty, and are computed anew while people search.</summary>
public class RekeyTests
{
    const int People = 700;

    [Theory, OnBothStores]
    public async Task Emptied_keys_and_columns_come_back_in_turns(StoreKind kind)
    {
        await using var hospital = await Old(kind);
        var okafor = await Id(hospital, "Okafor");
        await hospital.Run(KnowNames.AddName.Definition, new(okafor, new(NameKind.Maiden, "Lindqvist", "", null, null, Printed: false)));
        await Empty(hospital);

        var job = (await hospital.Run(BeginRekey.Definition, new(Anyway: false))).Value.Job;
        await hospital.Get<JobWorker>().Drain(TestContext.Current.CancellationToken);

        var done = (await hospital.Do<JobView>(async s => (await LongJobs.Find(s, job!.Value))!)).Value;
        Assert.Equal((JobState.Done, People + 2L, People + 2L), (done.State, done.Done, done.Total));
        Assert.Contains(okafor, Found(await hospital.Search("Okafor", "Margaret", "3/14/1951")));
        Assert.Contains(okafor, Found(await hospital.Search("Lindqvist", "Margaret")));
        Assert.Contains(okafor, Found(await hospital.Search("Ocaphor", "Peggy", "3/14/1951")));
        Assert.Equal(0, await hospital.Query(db => db.Set<Patient>().CountAsync(p => p.ListName == "" || p.RecordedAt < new DateTime(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc))));
        Assert.Equal(0, await hospital.Query(db => db.Set<Identifier>().CountAsync(i => i.RecordedAt < new DateTime(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc))));
        Assert.Equal("OKAFORMOSS", await hospital.Query(db => db.Set<DemographicsHistory>().Select(h => h.ListName).SingleAsync()));
        Assert.Null((await hospital.Run(BeginRekey.Definition, new(Anyway: false))).Value.Job);
    }

    [Theory, OnBothStores]
    public async Task A_process_killed_between_turns_goes_on_and_searches_find_everybody_meanwhile(StoreKind kind)
    {
        await using var hospital = await Old(kind);
        await Empty(hospital);
        var job = (await hospital.Run(BeginRekey.Definition, new(Anyway: false))).Value.Job!.Value;
        await hospital.Do<JobStep>(s => RekeyJob.Kind.Turn(s, new(job, "0", "", 0, 0)));

        await using var after = await hospital.Crash();
        var half = await after.Query(db => db.Set<SearchKey>().Select(k => k.PatientId).Distinct().CountAsync());
        Assert.InRange(half, 1, People);
        foreach (var name in (string[])["First", "Okafor"])
        {
            Assert.Contains(await Id(after, name), Found(await after.Search(name, "Margaret", "3/14/1951")));
        }

        Assert.Equal(job, (await after.Run(BeginRekey.Definition, new(Anyway: false))).Value.Job);
        await after.Get<JobWorker>().Drain(TestContext.Current.CancellationToken);

        Assert.Equal(People + 2, await after.Query(db => db.Set<SearchKey>().Select(k => k.PatientId).Distinct().CountAsync()));
        Assert.True((await after.Query(db => db.Set<KeyScheme>().SingleAsync())).Complete);
    }

    [Theory, OnBothStores]
    public async Task A_new_database_has_nothing_to_compute_and_other_rules_do(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        Assert.Null((await hospital.Run(BeginRekey.Definition, new(Anyway: false))).Value.Job);
        await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314"));
        Assert.Null((await hospital.Run(BeginRekey.Definition, new(Anyway: false))).Value.Job);

        await hospital.Do<int>(async s => await s.Db.Set<KeyScheme>().ExecuteUpdateAsync(set => set.SetProperty(k => k.Scheme, "0")));

        Assert.NotNull((await hospital.Run(BeginRekey.Definition, new(Anyway: false))).Value.Job);
    }

    /// <summary>Two known people, the first and the last by id, around many others, one of them corrected once.</summary>
    static async Task<Hospital> Old(StoreKind kind)
    {
        var hospital = await Larkfield.Open(kind);
        await hospital.Add(Larkfield.Person("First", "Margaret", "19510314"));
        await hospital.Do<int>(s => PatientBulk.Insert(s, [.. Enumerable.Range(0, People).Select(i => new BulkPatient(s.Ids.Next<PatientId>(), Larkfield.Facility, Larkfield.Person($"Other{(char)('a' + (i % 26))}", "Harald", "19870701", "M"), $"B{i}"))]));
        var okafor = await hospital.Add(Larkfield.Person("Okafor-Moss", "Margaret", "19510314"));
        await hospital.Do<bool>(async s => await PatientRecords.Update(s, okafor, new() { Family = "Okafor" }, s.Now));
        return hospital;
    }

    static Task Empty(Hospital hospital) => hospital.Do<int>(async s =>
    {
        await s.Db.Set<SearchKey>().ExecuteDeleteAsync(s.Stop);
        await s.Db.Set<KeyScheme>().ExecuteDeleteAsync(s.Stop);
        await s.Db.Set<Patient>().ExecuteUpdateAsync(set => set.SetProperty(p => p.ListName, "").SetProperty(p => p.RecordedAt, default(DateTime)), s.Stop);
        await s.Db.Set<Identifier>().ExecuteUpdateAsync(set => set.SetProperty(i => i.RecordedAt, default(DateTime)), s.Stop);
        return await s.Db.Set<DemographicsHistory>().ExecuteUpdateAsync(set => set.SetProperty(h => h.ListName, ""), s.Stop);
    });

    static Task<PatientId> Id(Hospital hospital, string family) => hospital.Query(db => db.Set<Patient>().Where(p => p.Family == family).Select(p => p.Id).SingleAsync());

    static IEnumerable<PatientId> Found(SearchPatients.SearchResult result) => result.Hits.Select(h => h.Person.Id);
}
