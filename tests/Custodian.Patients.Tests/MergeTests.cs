using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.StoreTesting;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Tests;

public class MergeTests
{
    [Theory, OnBothStores]
    public async Task A_self_merge_is_refused(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var a = (await People(hospital, 1))[0];

        Assert.Equal("PAT-0201", (await Merge(hospital, a, a)).Problem?.Code);
    }

    [Theory, OnBothStores]
    public async Task A_repeated_or_reversed_merge_changes_nothing(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var people = await People(hospital, 2);
        await Merge(hospital, people[0], people[1]);

        var repeated = await Merge(hospital, people[0], people[1]);
        var reversed = await Merge(hospital, people[1], people[0]);

        Assert.True(repeated.Ok && reversed.Ok);
        Assert.Equal(1, await hospital.Query(db => db.Set<PatientLink>().CountAsync()));
        Assert.Null(await MergedInto(hospital, people[0]));
    }

    [Theory, OnBothStores]
    public async Task A_chain_ends_at_one_survivor_and_its_numbers_lead_there(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var people = await People(hospital, 3);
        await Merge(hospital, people[1], people[0]);
        await Merge(hospital, people[2], people[1]);

        var circle = await Merge(hospital, people[0], people[2]);

        Assert.True(circle.Ok);
        Assert.Equal([people[2], people[2], null], [await MergedInto(hospital, people[0]), await MergedInto(hospital, people[1]), await MergedInto(hospital, people[2])]);
        Assert.Equal(people[2], (await hospital.Do<PatientId>(async s => (await PatientRecords.FindByMrn(s, Larkfield.Facility, "M0"))!.Value)).Value);
    }

    /// <summary>Whatever is merged into whatever, in any order: no circle, one step to the survivor, and the groups are those of the merges.</summary>
    [Fact]
    public async Task Any_sequence_of_merges_leaves_groups_with_one_survivor_each()
    {
        await using var hospital = await Larkfield.Open(StoreKind.Sqlite);
        await Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5]).Array[1, 10].SampleAsync(
            async pairs =>
            {
                var people = await People(hospital, 6);
                var group = Enumerable.Range(0, 6).ToArray();
                foreach (var (into, from) in pairs)
                {
                    Assert.Equal(into != from, (await Merge(hospital, people[into], people[from])).Ok);
                    group = [.. group.Select(g => g == group[from] ? group[into] : g)];
                }

                var answers = await Answers(hospital, people);
                Assert.All(answers, a => Assert.Null(a.Into));
                Assert.Equal(Partition(group), Partition([.. answers.Select(a => Array.IndexOf([.. people], a.Survivor))]));
            },
            iter: 25, threads: 1);
    }

    [Theory, OnBothStores]
    public async Task Merges_at_the_same_time_end_as_if_one_came_after_the_other(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        for (var round = 0; round < 8; round++)
        {
            var people = await People(hospital, 3);

            var outcomes = await Task.WhenAll(
                Task.Run(() => Merge(hospital, people[0], people[1])), Task.Run(() => Merge(hospital, people[1], people[0])),
                Task.Run(() => Merge(hospital, people[1], people[2])), Task.Run(() => Merge(hospital, people[2], people[0])));

            Assert.All(outcomes, o => Assert.True(o.Ok, o.Problem?.Text));
            var answers = await Answers(hospital, people);
            Assert.Single(answers.Select(a => a.Survivor).Distinct());
            Assert.All(answers, a => Assert.Null(a.Into));
        }
    }

    static async Task<(PatientId Survivor, PatientId? Into)[]> Answers(Hospital hospital, IReadOnlyList<PatientId> people)
    {
        var answers = new List<(PatientId, PatientId?)>();
        foreach (var person in people)
        {
            var survivor = await MergedInto(hospital, person) ?? person;
            answers.Add((survivor, await MergedInto(hospital, survivor)));
        }

        return [.. answers];
    }

    static int[] Partition(int[] groups) => [.. groups.Select(g => Array.IndexOf(groups, g))];

    static async Task<IReadOnlyList<PatientId>> People(Hospital hospital, int count)
    {
        var run = await hospital.Query(db => db.Set<Patient>().CountAsync());
        var ids = new List<PatientId>();
        for (var i = 0; i < count; i++)
        {
            ids.Add(await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314"), run == 0 ? $"M{i}" : null));
        }

        return ids;
    }

    static Task<Outcome<Done>> Merge(Hospital hospital, PatientId into, PatientId from) => hospital.Do(s => PatientRecords.Merge(s, into, from, "same person"));

    static Task<PatientId?> MergedInto(Hospital hospital, PatientId id) => hospital.Query(db => db.Set<Patient>().Where(p => p.Id == id).Select(p => p.MergedInto).SingleAsync());
}
