using Custodian.Kernel;
using Custodian.StoreTesting;

namespace Custodian.Patients.Tests;

/// <summary>The indexes, now and as of earlier days. The clock starts on 15-Sep-2026.</summary>
public class IndexTests
{
    static readonly DateOnly First = new(2026, 9, 15);

    [Theory, OnBothStores]
    public async Task Names_stand_as_they_were_known_at_the_end_of_the_day(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var anna = await hospital.Add(Larkfield.Person("Zander", "Anna", "19510314"));
        hospital.Clock.Advance(TimeSpan.FromDays(1));
        await hospital.Do<bool>(async s => await PatientRecords.Update(s, anna, new() { Family = "Adams" }, s.Now));
        await hospital.Add(Larkfield.Person("Baker", "Ruth", "1960"));
        hospital.Clock.Advance(TimeSpan.FromDays(1));
        await hospital.Do<bool>(async s => await PatientRecords.Update(s, anna, new() { Family = "Miller" }, s.Now));

        Assert.Equal(["ZANDER, Anna"], await Names(hospital, First));
        Assert.Equal(["ADAMS, Anna", "BAKER, Ruth"], await Names(hospital, First.AddDays(1)));
        Assert.Equal(["BAKER, Ruth", "MILLER, Anna"], await Names(hospital, null));
        Assert.Empty(await Names(hospital, First.AddDays(-1)));
    }

    [Theory, OnBothStores]
    public async Task Survivors_and_old_numbers_follow_the_merges_of_their_day(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var (a, b, c) = (await hospital.Add(Larkfield.Person("Adams", "Anna", "1951"), "1"), await hospital.Add(Larkfield.Person("Baker", "Anna", "1951"), "2"), await hospital.Add(Larkfield.Person("Cole", "Anna", "1951"), "3"));
        hospital.Clock.Advance(TimeSpan.FromDays(1));
        await hospital.Do(s => PatientRecords.Merge(s, b, a, "same person"));
        hospital.Clock.Advance(TimeSpan.FromDays(1));
        await hospital.Do(s => PatientRecords.Merge(s, c, b, "same person"));

        var before = await Numbers(hospital, First);
        var between = await Numbers(hospital, First.AddDays(1));
        var now = await Numbers(hospital, null);

        Assert.Equal([("1", false, a), ("2", false, b), ("3", false, c)], before);
        Assert.Equal([("1", true, b), ("2", false, b), ("3", false, c)], between);
        Assert.Equal([("1", true, c), ("2", true, c), ("3", false, c)], now);
        Assert.Equal(["ADAMS, Anna"], await Names(hospital, First.AddDays(1), "merged"));
        Assert.Equal(["COLE, Anna"], await Names(hospital, null, "active"));
    }

    [Theory, OnBothStores]
    public async Task A_number_that_came_as_an_old_one_is_listed_as_old(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var id = await hospital.Add(Larkfield.Person("Adams", "Anna", "1951"), "1");
        hospital.Clock.Advance(TimeSpan.FromDays(1));
        await hospital.Do<Done>(s =>
        {
            OldNumbers.Add(s, id, Larkfield.Facility, "0");
            return Task.FromResult<Outcome<Done>>(Done.Value);
        });

        Assert.Equal([("1", false, id)], await Numbers(hospital, First));
        Assert.Equal([("0", true, id), ("1", false, id)], await Numbers(hospital, null));
    }

    [Theory, OnBothStores]
    public async Task Pages_go_on_where_the_last_ended_and_begin_at_any_name(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        await hospital.Do<int>(s => PatientBulk.Insert(s, [.. Enumerable.Range(0, 250).Select(i => new BulkPatient(s.Ids.Next<PatientId>(), Larkfield.Facility, Larkfield.Person($"F{(char)('A' + (i % 26))}", $"G{i}", "1951"), $"{i:0000}"))]));

        List<PatientId> seen = [];
        PatientId? from = null;
        do
        {
            var page = (await hospital.Run(ListIndex.ListIndex.Definition, new(null, "all", from))).Value;
            seen.AddRange(page.Lines.Select(l => l.Id));
            from = page.Next;
        }
        while (from is not null);
        var started = (await hospital.Run(ListIndex.ListIndex.Definition, new(null, "all", null, "fx"))).Value;
        var numbers = (await hospital.Run(ListNumbers.ListNumbers.Definition, new(null, null, "Mrn", "all", null, "0210"))).Value;

        Assert.Equal((250, 250), (seen.Count, seen.Distinct().Count()));
        Assert.StartsWith("FX", started.Lines[0].Name, StringComparison.Ordinal);
        Assert.Equal(("0210", 40), (numbers.Lines[0].Number, numbers.Lines.Count));
    }

    static async Task<List<string>> Names(Hospital hospital, DateOnly? day, string state = "all") =>
        [.. (await hospital.Run(ListIndex.ListIndex.Definition, new(day, state, null))).Value.Lines.Select(l => l.Name)];

    static async Task<List<(string, bool, PatientId)>> Numbers(Hospital hospital, DateOnly? day) =>
        [.. (await hospital.Run(ListNumbers.ListNumbers.Definition, new(day, Larkfield.Facility, "Mrn", "all", null))).Value.Lines.Select(l => (l.Number, l.Old, l.Answers))];
}
