using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.SearchPatients;
using Custodian.Store.Audit;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Tests;

public class SearchPatientsTests
{
    /// <summary>How somebody asks for OKAFOR, Margaret, 14-Mar-1951, 555-201-4471, and what the answer must say.</summary>
    public static readonly TheoryData<string, string, string, string, string> Questions = new()
    {
        { "Okafor", "Margaret", "3/14/1951", "", "Birth date" },
        { "okafor", "", "", "", "Family name" },
        { "Oka", "Mar", "", "", "Family name begins so" },
        { "Okaphor", "Margaret", "", "", "Family name sounds alike" },
        { "Okafor", "Peggy", "", "", "Peggy is used for Margaret" },
        { "Margaret", "Okafor", "", "", "Family and given name exchanged" },
        { "Okafor", "Margaret", "1951", "", "Birth year" },
        { "Okafor", "", "Mar-1951", "", "Birth month and year" },
        { "", "", "3/14/1951", "", "Birth date" },
        { "", "", "3/15/1951", "", "Birth date, one digit differs" },
        { "Okafor", "Margaret", "3/14/1961", "", "Birth date, one digit differs" },
        { "Okafor", "Greta", "", "201-4471", "Phone" },
        { "", "", "", "(555) 201-4471", "Phone" },
    };

    [Theory, MemberData(nameof(Questions))]
    public async Task A_patient_is_found_in_many_ways_and_the_reason_is_said(string family, string given, string birth, string phone, string why)
    {
        await using var hospital = await Larkfield.Open(StoreKind.Sqlite);
        var margaret = await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314", phone: "555-201-4471"));
        await hospital.Add(Larkfield.Person("Lindqvist", "Harald", "19870701", "M"));

        var hits = (await hospital.Search(family, given, birth, phone: phone)).Hits;

        var hit = Assert.Single(hits);
        Assert.Equal(margaret, hit.Id);
        Assert.Contains(why, hit.Why);
    }

    [Theory, OnBothStores]
    public async Task Day_and_month_exchanged_are_found(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510304"));

        var hit = Assert.Single((await hospital.Search("Okafor", "Margaret", "4/3/1951")).Hits);

        Assert.Contains("Birth date with day and month exchanged", hit.Why);
    }

    [Theory, OnBothStores]
    public async Task A_number_of_any_facility_is_found_with_or_without_its_zeros(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var id = await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314"), "00482173");

        Assert.Equal(id, Assert.Single((await hospital.Search(number: "482173")).Hits).Id);
        Assert.Contains("MRN 00482173 at LARK", Assert.Single((await hospital.Search(number: "00482173")).Hits).Why);
    }

    [Theory, OnBothStores]
    public async Task A_merged_record_is_shown_as_such_and_leads_to_the_survivor(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var kept = await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314"));
        var gone = await hospital.Add(Larkfield.Person("Okafor", "Margret", "19510314"), "77");
        await hospital.Do(s => PatientRecords.Merge(s, kept, gone, "same person"));

        var hit = Assert.Single((await hospital.Search(number: "77")).Hits);

        Assert.True(hit.Merged);
        Assert.Equal((gone, kept), (hit.Id, hit.Opens.Id));
        Assert.Contains("Former MRN 77 at LARK", hit.Why);
    }

    [Theory, OnBothStores]
    public async Task The_exact_person_comes_first_among_many_of_the_same_name(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        await hospital.Do<int>(s => PatientBulk.Insert(s, [.. Enumerable.Range(0, 2000).Select(i => new BulkPatient(s.Ids.Next<PatientId>(), Larkfield.Facility, Larkfield.Person("Smith", "John", $"19{i % 100:00}{1 + (i % 12):00}{1 + (i % 28):00}", "M"), $"B{i}"))]));
        var john = await hospital.Add(Larkfield.Person("Smith", "John", "19440229", "M"));

        var exact = await hospital.Search("Smith", "John", "2/29/1944");
        var byName = await hospital.Search("Smith", "John");

        Assert.Equal(john, exact.Hits[0].Id);
        Assert.True(byName.More);
        Assert.Equal(50, byName.Hits.Count);
    }

    [Theory, OnBothStores]
    public async Task Every_search_is_recorded_and_audited_with_its_count(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314"));

        var result = await hospital.Search("Okafor", birth: "1951");

        var record = await hospital.Query(db => db.Set<SearchRecord>().SingleAsync());
        var audit = await hospital.Query(db => db.Set<AuditEvent>().SingleAsync(e => e.Action == "patients.search"));
        Assert.Equal((result.SearchId, 1, 2), (record.Id, record.Candidates, record.Parts));
        Assert.Equal($"search {result.SearchId}, 1 shown", audit.Detail);
        Assert.DoesNotContain("Okafor", audit.Detail + audit.Object, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("", "Margaret", "")]
    [InlineData("😀", "", "")]
    [InlineData("Okafor", "", "31-Feb-1951")]
    public async Task A_search_by_nothing_or_an_unreadable_date_is_refused(string family, string given, string birth)
    {
        await using var hospital = await Larkfield.Open(StoreKind.Sqlite);

        var outcome = await hospital.Run(SearchPatients.SearchPatients.Definition, new(new SearchTerms { Family = family, Given = given, Birth = birth }, []));

        Assert.Equal(ProblemKind.Invalid, outcome.Problem?.Kind);
    }

    /// <summary>Names people really have, and text they really paste.</summary>
    public static readonly TheoryData<string, string> Names = new()
    {
        { "O'Brien", "obrien" }, { "O’Brien", "O'Brien" }, { "Müller", "Muller" }, { "de la Cruz", "delacruz" }, { "Adeyemi-Clark", "Clark" }, { "O", "O" }, { "Ng", "Ng" },
        { "محمد", "محمد" }, { "Иванов", "Иванов" }, { "<script>alert(1)</script>", "script" }, { "Okafor 😀", "Okafor" },
    };

    [Theory, MemberData(nameof(Names))]
    public async Task Unusual_names_are_stored_word_for_word_and_found(string stored, string asked)
    {
        await using var hospital = await Larkfield.Open(StoreKind.Sqlite);
        await hospital.Add(Larkfield.Person(stored, "Ana", "19700101"));

        var hit = Assert.Single((await hospital.Search(asked, "Ana")).Hits);

        Assert.Equal(stored, hit.Person.Family);
    }

    [Theory, OnBothStores]
    public async Task A_name_of_300_characters_from_a_message_is_stored_and_found(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var name = string.Concat(Enumerable.Repeat("Abcdefghij ", 28));
        var id = await hospital.Add(Larkfield.Person(name, "Ana", "19700101"));

        Assert.Equal(id, Assert.Single((await hospital.Search("Abcdefghij", birth: "1970")).Hits).Id);
    }

    [Theory]
    [InlineData("Okafor", 0, "O. M.")]
    [InlineData("Okafor 3/14/1951", 1, "OKAFOR, Margaret")]
    [InlineData("482173", 1, "OKAFOR, Margaret")]
    public async Task The_palette_shows_identity_only_after_two_parts_or_a_number(string text, int linked, string shown)
    {
        await using var hospital = await Larkfield.Open(StoreKind.Sqlite);
        await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314"), "00482173");

        var group = (await hospital.Run(FindPatients.Definition, text)).Value;

        Assert.Equal(shown, Assert.Single(group.Hits).Text);
        Assert.Equal(linked, group.Hits.Count(h => h.Href is not null));
    }

    [Theory, OnBothStores]
    public async Task A_corrected_name_is_found_and_the_old_one_no_longer(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var id = await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314"));

        await hospital.Do<bool>(async s => await PatientRecords.Update(s, id, new Demographics { Family = "Lindqvist" }, s.Now));

        Assert.Empty((await hospital.Search("Okafor", "Margaret")).Hits);
        Assert.Single((await hospital.Search("Lindqvist", "Margaret")).Hits);
    }
}
