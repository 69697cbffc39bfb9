using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Tests;

public class RegisterPatientTests
{
    static readonly FacilityId Larkfield = Patients.Tests.Larkfield.Facility;

    [Theory, OnBothStores]
    public async Task Registering_without_a_search_is_refused_and_audited(StoreKind kind)
    {
        await using var hospital = await Opened(kind);

        var outcome = await hospital.Run(RegisterPatient.RegisterPatient.Definition, new(Larkfield, Okafor, SearchId: 5));

        Assert.Equal("PAT-0103", outcome.Problem?.Code);
        Assert.Equal(["PAT-0103"], await hospital.Query(db => db.Set<AuditEvent>().Where(e => e.Action == "patients.register").Select(e => e.Outcome).ToListAsync()));
    }

    [Theory, OnBothStores]
    public async Task A_search_serves_one_registration_by_its_own_person(StoreKind kind)
    {
        await using var hospital = await Opened(kind);
        var search = await hospital.Search("Okafor", birth: "1951");

        var other = await hospital.Run(RegisterPatient.RegisterPatient.Definition, new(Larkfield, Okafor, search.SearchId), Store.Slices.Caller.System("other"));
        var first = await hospital.Run(RegisterPatient.RegisterPatient.Definition, new(Larkfield, Okafor, search.SearchId));
        var again = await hospital.Run(RegisterPatient.RegisterPatient.Definition, new(Larkfield, Okafor with { Given = "Ruth" }, search.SearchId));

        Assert.Equal(("PAT-0103", true, "PAT-0103"), (other.Problem?.Code, first.Ok, again.Problem?.Code));
    }

    [Theory, OnBothStores]
    public async Task A_search_by_one_part_is_not_enough(StoreKind kind)
    {
        await using var hospital = await Opened(kind);
        var search = await hospital.Search("Okafor");

        var outcome = await hospital.Run(RegisterPatient.RegisterPatient.Definition, new(Larkfield, Okafor, search.SearchId));

        Assert.Equal("PAT-0106", outcome.Problem?.Code);
    }

    [Theory, OnBothStores]
    public async Task A_person_who_looks_the_same_needs_a_reason(StoreKind kind)
    {
        await using var hospital = await Opened(kind);
        await hospital.Add(Okafor);
        var search = await hospital.Search("Okafor", "Peggy", "3/14/1951");
        var peggy = Okafor with { Given = "Peggy" };

        var refused = await hospital.Run(RegisterPatient.RegisterPatient.Definition, new(Larkfield, peggy, search.SearchId));
        var confirmed = await hospital.Run(RegisterPatient.RegisterPatient.Definition, new(Larkfield, peggy, search.SearchId) { NotTheSame = "Cousin, both cards seen" });

        Assert.Equal("PAT-0104", refused.Problem?.Code);
        Assert.True(confirmed.Ok);
    }

    [Theory, OnBothStores]
    public async Task A_number_that_a_message_brought_is_not_given_out_again(StoreKind kind)
    {
        await using var hospital = await Opened(kind);
        await hospital.Add(Okafor, "00000001");

        var next = await hospital.Add(Okafor);

        Assert.Equal("00000002", (await hospital.Do<string>(async s => (await PatientRecords.Find(s, next))!.Mrn!)).Value);
    }

    public static readonly TheoryData<string, string, string, string> Refused = new()
    {
        { "Okafor", "Margaret", "20270101", "BirthDate" }, { "Okafor", "Margaret", "18900101", "BirthDate" }, { "Okafor", "Margaret", "19000101", "BirthDate" }, { "Okafor", "Margaret", "", "BirthDate" },
        { " ", "Margaret", "1951", "Family" }, { "Okafor", "", "1951", "Given" }, { new string('x', 300), "Margaret", "1951", "Family" },
    };

    [Theory, MemberData(nameof(Refused))]
    public void A_registration_that_cannot_be_right_is_refused_at_its_field(string family, string given, string birth, string field)
    {
        var problem = RegistrationRules.Check(Patients.Tests.Larkfield.Person(family, given, birth), new DateOnly(2026, 9, 15));

        Assert.Contains(problem!.Fields!, f => f.Field == field);
    }

    public static readonly TheoryData<string, string, string> Accepted = new()
    {
        { "O", "B", "1951" }, { "O'Brien", "Máire", "195103" }, { "محمد", "أحمد", "20260915" }, { "<script>", "😀", "18970101" },
    };

    [Theory, MemberData(nameof(Accepted))]
    public void Short_foreign_and_odd_names_and_partial_dates_are_accepted(string family, string given, string birth) =>
        Assert.Null(RegistrationRules.Check(Patients.Tests.Larkfield.Person(family, given, birth), new DateOnly(2026, 9, 15)));

    [Fact]
    public void Names_by_policy_tell_newborns_and_unknown_patients_apart()
    {
        Assert.Equal("BG Margaret", RegisterPatient.PolicyNames.Newborn("Margaret", "F", ""));
        Assert.Equal("BB B Margaret", RegisterPatient.PolicyNames.Newborn("Margaret", "M", "b"));
        Assert.NotEqual(RegisterPatient.PolicyNames.Unknown(1001), RegisterPatient.PolicyNames.Unknown(1002));
        Assert.True(RegisterPatient.PolicyNames.IsPlaceholder(new() { Family = "Unknown", Given = RegisterPatient.PolicyNames.Unknown(5) }));
    }

    static Demographics Okafor => Patients.Tests.Larkfield.Person("Okafor", "Margaret", "19510314");

    static Task<Hospital> Opened(StoreKind kind) => Patients.Tests.Larkfield.Open(kind);
}
