using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.SearchPatients;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Tests;

/// <summary>The ways in which one person is asked for wrongly, and found by the engine's keys and score.</summary>
public class EngineSearchTests
{
    /// <summary>Who is stored as OKAFOR, Margaret, 14-Mar-1951 (or 04-Mar), 330-555-4471.</summary>
    public static readonly TheoryData<string, string, string, string, string, string> Questions = new()
    {
        { "nickname", "Okafor", "Peggy", "3/14/1951", "", "Peggy is used for Margaret" },
        { "names exchanged", "Margaret", "Okafor", "3/14/1951", "", "Family and given name exchanged" },
        { "digit of the year", "Okafor", "Margaret", "3/14/1957", "", "Birth date, one digit differs" },
        { "digit of the day", "Okafor", "Margaret", "3/19/1951", "", "Birth date, one digit differs" },
        { "surname misspelt", "Okaffor", "Margaret", "3/14/1951", "", "Birth date" },
        { "surname far off", "Ockaphour", "Margaret", "3/14/1951", "", "Birth date" },
        { "married", "Lindqvist", "Margaret", "3/14/1951", "330-555-4471", "Phone" },
        { "surname misspelt and phone only", "Okaffor", "Margaret", "", "330-555-4471", "Phone" },
        { "names exchanged and digit off", "Margaret", "Okafor", "3/14/1957", "", "Family and given name exchanged" },
    };

    [Theory, MemberData(nameof(Questions))]
    public async Task A_person_asked_for_wrongly_is_found_first_with_the_reason(string how, string family, string given, string birth, string phone, string why)
    {
        await using var hospital = await Larkfield.Open(StoreKind.Sqlite);
        var margaret = await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314", phone: "330-555-4471"));
        await hospital.Do<int>(s => PatientBulk.Insert(s, [.. Others(s.Ids.Next<PatientId>)]));

        var hits = (await hospital.Search(family, given, birth, phone: phone)).Hits;

        Assert.True(hits.Count > 0 && hits[0].Id == margaret, $"{how}: {string.Join(" | ", hits.Select(h => $"{h.Person.Family} {h.Person.Given} {h.Score} {h.Band}"))}");
        Assert.Contains(why, hits[0].Why);
        Assert.True(hits[0].IsAlike, $"{how}: {hits[0].Score} {hits[0].Band}");
    }

    [Theory, OnBothStores]
    public async Task Day_and_month_exchanged_are_likely_the_same_person(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510304"));

        var hit = Assert.Single((await hospital.Search("Okafor", "Margaret", "4/3/1951")).Hits);

        Assert.Equal(SearchBand.Likely, hit.Band);
        Assert.Contains("Birth date with day and month exchanged", hit.Why);
    }

    [Theory, OnBothStores]
    public async Task A_common_key_is_cut_and_the_search_says_so(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        await hospital.Do<int>(s => PatientBulk.Insert(s, [.. Enumerable.Range(0, 400).Select(i => new BulkPatient(s.Ids.Next<PatientId>(), Larkfield.Facility, Larkfield.Person("Smith", "John", "19440229", "M"), $"B{i}"))]));

        Assert.True((await hospital.Search("Smith", "John", "2/29/1944")).More);
        Assert.False((await hospital.Search("Okafor", "Margaret", "3/14/1951")).More);
    }

    [Theory, OnBothStores]
    public async Task Every_other_name_finds_the_person_until_it_is_removed(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var id = await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314"));
        await hospital.Run(KnowNames.AddName.Definition, new(id, new(NameKind.Maiden, "Lindqvist", "", null, new DateOnly(1975, 6, 1), Printed: false)));
        await hospital.Run(KnowNames.AddName.Definition, new(id, new(NameKind.Alias, "Rivers", "Joan", null, null, Printed: false)));

        var maiden = Assert.Single((await hospital.Search("Lindqvist", "Margaret", "3/14/1951")).Hits);
        var alias = Assert.Single((await hospital.Search("Rivers", "Joan")).Hits);
        await hospital.Do<bool>(async s => await PatientRecords.Update(s, id, new() { City = "Larkfield" }, s.Now));
        var after = (await hospital.Search("Rivers", "Joan")).Hits.Count;
        var name = await hospital.Query(db => db.Set<PatientName>().SingleAsync(n => n.Kind == NameKind.Alias));
        await hospital.Run(KnowNames.RemoveName.Definition, new(id, name.Id));

        Assert.Equal(("Maiden name LINDQVIST", SearchBand.Likely), (maiden.As, maiden.Band));
        Assert.Equal("Alias RIVERS, Joan", alias.As);
        Assert.Equal(1, after);
        Assert.Empty((await hospital.Search("Rivers", "Joan")).Hits);
    }

    static IEnumerable<BulkPatient> Others(Func<PatientId> next)
    {
        string[] families = ["Smith", "Jones", "Garcia", "Okoro", "Lindqvist", "Miller"], givens = ["Mary", "James", "Margaret", "Ana", "Robert"];
        return Enumerable.Range(0, 300).Select(i => new BulkPatient(
            next(), Larkfield.Facility, Larkfield.Person(families[i % 6], givens[i % 5], $"{1930 + (i * 7 % 90):0000}{1 + (i % 12):00}{1 + (i * 5 % 28):00}", phone: $"330-700-{i:0000}"), $"X{i}"));
    }
}
