using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Patients.ListDuplicates;
using Custodian.Patients.SearchPatients;
using Custodian.Store.Slices;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Tests;

/// <summary>Lists of people for a caller limited to Larkfield, beside whom Westfield has people of its own.</summary>
public class OwnFacilityTests
{
    static readonly FacilityId West = new(2);

    static readonly Demographics Wilma = Larkfield.Person("Westerly", "Wilma", "19480220", phone: "5550130000") with { Street = "3 Far Street", City = "Westfield", Zip = "85009" };

    [Theory, OnBothStores]
    public async Task The_index_holds_who_has_a_number_or_a_visit_here_now_and_as_of_a_day(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        await hospital.Add(Larkfield.Person("Adams", "Anna", "1951"));
        await AddWest(hospital, Wilma);
        var visiting = await AddWest(hospital, Larkfield.Person("Baker", "Ruth", "1960"));
        await hospital.Visit(visiting, "A-1");
        hospital.Clock.Advance(TimeSpan.FromDays(1));

        foreach (var day in new DateOnly?[] { null, new DateOnly(2026, 9, 15) })
        {
            Assert.Equal(["ADAMS, Anna", "BAKER, Ruth"], await Index(hospital, day, Only));
            Assert.Equal(["ADAMS, Anna", "BAKER, Ruth", "WESTERLY, Wilma"], await Index(hospital, day, Hospital.Everyone));
        }
    }

    [Theory, OnBothStores]
    public async Task After_a_merge_the_index_of_either_facility_holds_both_records(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        var (here, there) = (await hospital.Add(Larkfield.Person("Adams", "Anna", "1951")), await AddWest(hospital, Larkfield.Person("Adamson", "Anna", "1951")));
        await hospital.Do(s => PatientRecords.Merge(s, there, here, "same person"));

        foreach (var facility in new[] { Larkfield.Facility, West })
        {
            Assert.Equal(["ADAMS, Anna", "ADAMSON, Anna"], await Index(hospital, null, Hospital.At(facility)));
        }
    }

    [Theory, OnBothStores]
    public async Task The_number_index_is_that_of_ones_own_facility(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        await hospital.Add(Larkfield.Person("Adams", "Anna", "1951"), "1001");
        await AddWest(hospital, Wilma);

        var numbers = (await hospital.Run(ListNumbers.ListNumbers.Definition, new(null, West, "Mrn", "all", null), Only)).Value;

        Assert.Equal((Larkfield.Facility, "1001"), (numbers.Facility, Assert.Single(numbers.Lines).Number));
        Assert.Single(numbers.Facilities);
    }

    [Theory, OnBothStores]
    public async Task The_worklist_of_the_unidentified_is_that_of_ones_own_facility(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        var (here, there) = (await hospital.Add(Larkfield.Person("Unknown", "One", "1970")), await AddWest(hospital, Larkfield.Person("Unknown", "Two", "1970")));
        await hospital.Do<Done>(s =>
        {
            s.Db.AddRange(new[] { here, there }.Select(id => new Model.UnidentifiedPatient { PatientId = id, Alias = $"{id}", Seen = "", Since = s.Now, By = "test" }));
            return Task.FromResult<Outcome<Done>>(Done.Value);
        });

        Assert.Equal(here, Assert.Single((await hospital.Run(IdentifyPatient.ListUnidentified.Definition, default, Only)).Value).Id);
    }

    [Theory, OnBothStores]
    public async Task A_duplicate_set_is_seen_from_either_side_and_from_no_third(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        await AddWest(hospital, Wilma);
        await AddWest(hospital, Wilma with { Family = "Westerley" });
        await hospital.Drain();
        var far = (await Duplicates(hospital, Hospital.At(West))).Counts[DuplicateView.Open];

        var elsewhere = await Duplicates(hospital, Only);
        await hospital.Add(Wilma);
        await hospital.Drain();
        var shared = await Duplicates(hospital, Only);

        Assert.Equal((1, 0, 0), (far, elsewhere.Rows.Count, elsewhere.Counts[DuplicateView.Open]));
        Assert.Equal(2, shared.Total);
        Assert.Equal(shared.Total, shared.Counts[DuplicateView.Open]);
        Assert.Equal((2, 3), ((await hospital.Counted("/patients/duplicates", Only)).Open, (await hospital.Counted("/patients/duplicates", Hospital.Everyone)).Open));
    }

    [Theory, OnBothStores]
    public async Task Of_a_person_elsewhere_the_search_shows_what_they_are_recognised_by(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        await AddWest(hospital, Wilma);

        var hit = Assert.Single((await Search(hospital)).Hits);

        Assert.Equal(("Westerly", "Wilma", "19480220", "F", "Westfield Hospital"), (hit.Person.Family, hit.Person.Given, hit.Person.BirthDate?.ToDigits(), hit.Person.Sex, hit.Elsewhere));
        Assert.Equal((null, "", "", "", "", 0), (hit.Person.Mrn, hit.Person.Phone, hit.Person.Street, hit.Person.City, hit.Person.Zip, hit.Why.Count));
        Assert.True(hit.IsAlike);
    }

    [Theory, OnBothStores]
    public async Task The_palette_finds_people_of_ones_own_facility_only(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        await AddWest(hospital, Wilma);
        await hospital.Add(Larkfield.Person("Westerly", "Anna", "19510314"));

        var hits = (await hospital.Run(FindPatients.Definition, "Westerly 2/20/1948", Only)).Value.Hits.Concat((await hospital.Run(FindPatients.Definition, "Westerly 3/14/1951", Only)).Value.Hits);

        Assert.All(hits, h => Assert.Contains("Anna", h.Text, StringComparison.Ordinal));
        Assert.NotEmpty(hits);
    }

    [Theory, OnBothStores]
    public async Task Who_comes_from_another_facility_gets_a_number_on_the_record_they_have(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        var wilma = await AddWest(hospital, Wilma);
        var search = await Search(hospital);

        var unseen = await hospital.Run(GiveNumber.GiveNumber.Definition, new(wilma, Larkfield.Facility, search.SearchId + 1), Only);
        var far = await hospital.Run(GiveNumber.GiveNumber.Definition, new(wilma, West, search.SearchId), Only);
        var given = await hospital.Run(GiveNumber.GiveNumber.Definition, new(wilma, Larkfield.Facility, search.SearchId), Only);
        await hospital.Run(GiveNumber.GiveNumber.Definition, new(wilma, Larkfield.Facility, search.SearchId), Only);

        Assert.Equal(("PAT-0133", "PAT-0131"), (unseen.Problem?.Code, far.Problem?.Code));
        Assert.Equal([Larkfield.Facility], search.Own.Select(f => f.Id));
        Assert.True(given.Ok, given.Problem?.Text);
        Assert.Null(Assert.Single((await Search(hospital)).Hits).Elsewhere);
        Assert.Single((await hospital.Run(ListNumbers.ListNumbers.Definition, new(null, Larkfield.Facility, "Mrn", "all", null), Only)).Value.Lines);
    }

    // SQLite keeps no statistics: joined otherwise, it read every number of the facility for each person of the list.
    [Fact]
    public async Task Of_each_person_of_a_list_the_places_are_looked_up_by_the_person()
    {
        await using var hospital = await Open(StoreKind.Sqlite);

        var plan = await hospital.Query(async db =>
        {
            await using var command = db.Set<Model.Patient>().AtPeople(db, Only, p => p.Id).OrderBy(p => p.ListName).ThenBy(p => p.Id).Select(p => p.Id).Take(101).CreateDbCommand();
            command.CommandText = "explain query plan " + command.CommandText;
            await db.Database.OpenConnectionAsync();
            await using var rows = await command.ExecuteReaderAsync();
            List<string> lines = [];
            while (await rows.ReadAsync())
            {
                lines.Add(rows.GetString(3));
            }

            return lines;
        });

        Assert.Equal(1, plan.Count(l => l.StartsWith("SCAN", StringComparison.Ordinal)));
        Assert.DoesNotContain(plan, l => l.Contains("(facility_id=?", StringComparison.Ordinal));
        Assert.Contains(plan, l => l.Contains("(patient_id=? AND facility_id=?", StringComparison.Ordinal));
    }

    static Caller Only => Hospital.At(Larkfield.Facility);

    static async Task<SearchResult> Search(Hospital hospital) =>
        (await hospital.Run(SearchPatients.SearchPatients.Definition, new(new SearchTerms { Family = "Westerly", Given = "Wilma", Birth = "2/20/1948", Phone = "5550130000" }, []), Only)).Value;

    static async Task<DuplicateList> Duplicates(Hospital hospital, Caller caller) => (await hospital.Run(ListDuplicates.ListDuplicates.Definition, new(DuplicateView.Open), caller)).Value;

    static async Task<IEnumerable<string>> Index(Hospital hospital, DateOnly? day, Caller caller) =>
        (await hospital.Run(ListIndex.ListIndex.Definition, new(day, "all", null), caller)).Value.Lines.Select(l => l.Name);

    static async Task<Hospital> Open(StoreKind kind)
    {
        var hospital = await Larkfield.Open(kind);
        await hospital.Do<Done>(s =>
        {
            s.Db.Add(new Model.Facility { Id = West, Name = "Westfield Hospital", Code = "WEST", TimeZone = "America/New_York" });
            return Task.FromResult<Outcome<Done>>(Done.Value);
        });
        return hospital;
    }

    static async Task<PatientId> AddWest(Hospital hospital, Demographics person) => (await hospital.Do<PatientId>(async s => await PatientRecords.Register(s, West, person, null, s.Now))).Value;
}
