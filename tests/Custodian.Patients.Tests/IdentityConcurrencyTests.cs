using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients.Merging;
using Custodian.Patients.Model;
using Custodian.Patients.UnmergePatients;
using Custodian.Patients.Views;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Tests;

/// <summary>Identity work at the same moment: every outcome is one that some order gives, and nothing is lost. A stale answer is tried again, as a person would.</summary>
public class IdentityConcurrencyTests
{
    const int Rounds = 6;

    [Theory, OnBothStores]
    public async Task Merges_of_overlapping_pairs_at_once_end_as_if_one_came_after_the_other(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        for (var round = 0; round < Rounds; round++)
        {
            var p = await People(hospital, round, 4);

            var outcomes = await Task.WhenAll(
                Again(() => Merge(hospital, p[0], p[1], IdentityField.Name)), Again(() => Merge(hospital, p[1], p[2], IdentityField.Phone)),
                Again(() => Merge(hospital, p[2], p[3])), Again(() => Merge(hospital, p[3], p[0], IdentityField.Name)));

            Assert.All(outcomes, o => Assert.True(o.Ok, o.Problem?.Text));
            var roots = await Roots(hospital, p);
            Assert.Single(roots.Distinct());
            Assert.Null(await hospital.Query(db => db.Set<Patient>().Where(x => x.Id == roots[0]).Select(x => x.MergedInto).SingleAsync()));
        }
    }

    [Theory, OnBothStores]
    public async Task A_merge_and_an_update_at_once_lose_neither(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        for (var round = 0; round < Rounds; round++)
        {
            var p = await People(hospital, round, 2);
            var phone = $"55501{round:00}999";

            var outcomes = await Task.WhenAll(
                Again(() => Merge(hospital, p[0], p[1], IdentityField.Name)),
                Again(async () => (await hospital.Do<bool>(async s => await PatientRecords.Update(s, await PatientRecords.Resolve(s, p[0]), new Demographics { Phone = phone }, s.Now))).Then(_ => (long?)null)));

            Assert.All(outcomes, o => Assert.True(o.Ok, o.Problem?.Text));
            var view = await hospital.Query(db => db.Set<PatientView>().SingleAsync(x => x.Id == p[0]));
            Assert.Equal((phone, "Given1"), (view.Phone, view.Given));
        }
    }

    [Theory, OnBothStores]
    public async Task A_merge_and_a_registration_with_a_visit_at_once_lose_neither(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        for (var round = 0; round < Rounds; round++)
        {
            var p = await People(hospital, round, 2);
            var account = $"R{round}";

            var work = Task.WhenAll(Again(() => Merge(hospital, p[0], p[1])), Task.Run(async () => { await hospital.Visit(p[1], account); await hospital.Add(Larkfield.Person("Quist", "Ada", "19300101")); return (Outcome<long?>)(long?)null; }));

            Assert.All(await work, o => Assert.True(o.Ok, o.Problem?.Text));
            Assert.Equal(p[0], await hospital.Query(db => db.Set<EncounterView>().Where(e => e.Account == account).Select(e => e.PatientId).SingleAsync()));
        }
    }

    [Theory, OnBothStores]
    public async Task Two_unmerges_of_one_merge_at_once_undo_it_once(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        for (var round = 0; round < Rounds; round++)
        {
            var p = await People(hospital, round, 2);
            var link = (await Merge(hospital, p[0], p[1], IdentityField.Name)).Value!.Value;

            var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => hospital.Run(UnmergePatients.UnmergePatients.Definition, new UndoOrder(link, "two people")))));

            Assert.Equal([null, "PAT-0212"], outcomes.Select(o => o.Problem?.Code).Order());
            Assert.Equal("Given0", await hospital.Query(db => db.Set<PatientView>().Where(x => x.Id == p[0]).Select(x => x.Given).SingleAsync()));
        }
    }

    static async Task<Outcome<long?>> Again(Func<Task<Outcome<long?>>> work)
    {
        for (var tries = 0; ; tries++)
        {
            var outcome = await Task.Run(work);
            if (outcome.Problem?.Kind != ProblemKind.Stale || tries == 10)
            {
                return outcome;
            }
        }
    }

    static async Task<PatientId[]> People(Hospital hospital, int round, int count)
    {
        List<PatientId> people = [];
        for (var i = 0; i < count; i++)
        {
            people.Add(await hospital.Add(Larkfield.Person("Okafor", $"Given{i}", "19510314", phone: $"555{round:0000}{i:000}"), $"R{round}-{i}"));
        }

        return [.. people];
    }

    static async Task<PatientId[]> Roots(Hospital hospital, PatientId[] people)
    {
        List<PatientId> roots = [];
        foreach (var person in people)
        {
            roots.Add((await hospital.Do<PatientId>(async s => await PatientRecords.Resolve(s, person))).Value);
        }

        return [.. roots];
    }

    static Task<Outcome<long?>> Merge(Hospital hospital, PatientId into, PatientId from, params IdentityField[] taken) =>
        hospital.Do<long?>(s => PatientMerging.Merge(s, new MergeOrder(into, from, "same person") { Taken = taken }));
}
