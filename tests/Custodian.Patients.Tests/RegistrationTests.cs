using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.RegisterPatient;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Tests;

public class RegistrationTests
{
    [Theory, OnBothStores]
    public async Task Two_registrars_of_one_person_in_the_same_second_are_told(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        List<long> searches = [];
        for (var i = 0; i < 6; i++)
        {
            searches.Add((await hospital.Search("Okafor", "Margaret", "3/14/1951")).SearchId);
        }

        // Spelt differently by each, so that no unique number could keep them apart.
        string[] given = ["Margaret", "Margret", "Peggy", "Margaret", "Margaret", "Margarete"];
        var outcomes = await Task.WhenAll(searches.Select((search, i) => Task.Run(() =>
            hospital.Run(RegisterPatient.RegisterPatient.Definition, new(Larkfield.Facility, Larkfield.Person("Okafor", given[i], "19510314"), search)))));

        Assert.Single(outcomes, o => o.Ok);
        Assert.All(outcomes.Where(o => !o.Ok), o => Assert.Equal("PAT-0104", o.Problem!.Code));
        Assert.Equal(1, await hospital.Query(db => db.Set<Patient>().CountAsync()));
    }

    [Theory, OnBothStores]
    public async Task A_reason_covers_only_those_the_search_showed(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var search = await hospital.Search("Okafor", "Margaret", "3/14/1951");
        await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314"));
        var person = Larkfield.Person("Okafor", "Margaret", "19510314");

        var unseen = await hospital.Run(RegisterPatient.RegisterPatient.Definition, new(Larkfield.Facility, person, search.SearchId) { NotTheSame = "Another card" });
        var again = await hospital.Search("Okafor", "Margaret", "3/14/1951");
        var seen = await hospital.Run(RegisterPatient.RegisterPatient.Definition, new(Larkfield.Facility, person, again.SearchId) { NotTheSame = "Cousin, both cards seen" });

        Assert.Equal("PAT-0104", unseen.Problem?.Code);
        Assert.True(seen.Ok);
    }

    [Theory, OnBothStores]
    public async Task The_patient_leads_to_the_search_its_terms_candidates_and_reason(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var other = await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314"));
        var search = await hospital.Search("Okafor", "Margaret", "3/14/1951");

        var id = await hospital.Run(RegisterPatient.RegisterPatient.Definition, new(Larkfield.Facility, Larkfield.Person("Okafor", "Margaret", "19510314"), search.SearchId) { NotTheSame = "Cousin" });

        var patient = await hospital.Query(db => db.Set<Patient>().SingleAsync(p => p.Id == id.Value));
        var kept = await hospital.Query(db => db.Set<SearchRecord>().SingleAsync(r => r.Id == patient.SearchId));
        Assert.Equal((search.SearchId, "test", "Cousin"), (kept.Id, kept.By, kept.NotTheSame));
        Assert.StartsWith($"{other}:", kept.Shown, StringComparison.Ordinal);
        Assert.Matches("^family=[0-9a-f]{24} given=[0-9a-f]{24} birth=[0-9a-f]{24}$", kept.Terms);
    }

    [Theory, OnBothStores]
    public async Task The_policy_may_keep_the_terms_and_refuse_pictures(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        await hospital.Run(SetPolicy.SetPolicy.Definition, new(RegistrationPolicies.Enterprise, NewbornNaming.MotherAndKind, UnknownNaming.Trauma, TermsKept.AsTyped, EmojiRule.Refused, Version: 0));

        var search = await hospital.Search("Okafor", "Margaret", "3/14/1951");
        var refused = await hospital.Run(RegisterPatient.RegisterPatient.Definition, new(Larkfield.Facility, Larkfield.Person("Okafor 😀", "Margaret", "19510314"), search.SearchId));
        var stale = await hospital.Run(SetPolicy.SetPolicy.Definition, new(RegistrationPolicies.Enterprise, NewbornNaming.KindAndMother, UnknownNaming.Doe, TermsKept.Hashed, EmojiRule.Kept, Version: 0));

        Assert.Equal("family=OKAFOR given=MARGARET birth=19510314", await hospital.Query(db => db.Set<SearchRecord>().Select(r => r.Terms).SingleAsync()));
        Assert.Contains("PAT-0315", Assert.Single(refused.Problem!.Fields!).Text);
        Assert.Equal("PAT-0130", stale.Problem?.Code);
    }

    public static readonly TheoryData<string, string, string, string, string> Refused = new()
    {
        { "000-00-0000", "", "1951", "SsnLast4", "PAT-0311" }, { "123-45-6789", "", "1951", "SsnLast4", "PAT-0311" }, { "900-12-3456", "", "1951", "SsnLast4", "PAT-0311" }, { "555555555", "", "1951", "SsnLast4", "PAT-0311" },
        { "666-12-3456", "", "1951", "SsnLast4", "PAT-0311" }, { "000-12-3456", "", "1951", "SsnLast4", "PAT-0311" }, { "212-00-3456", "", "1951", "SsnLast4", "PAT-0311" }, { "212-34-0000", "", "1951", "SsnLast4", "PAT-0311" },
        { "0000", "", "1951", "SsnLast4", "PAT-0311" }, { "12345", "", "1951", "SsnLast4", "PAT-0310" }, { "", "555-555-5555", "1951", "Phone", "PAT-0313" },
        { "", "", "19000101", "BirthDate", "PAT-0308" }, { "", "", "20260916", "BirthDate", "PAT-0306" }, { "", "", "1895", "BirthDate", "PAT-0307" },
    };

    [Theory, MemberData(nameof(Refused))]
    public void Placeholders_are_refused_at_their_field_with_the_code(string ssn, string phone, string birth, string field, string code)
    {
        var problem = RegistrationRules.Check(Larkfield.Person("Okafor", "Margaret", birth, phone: phone) with { Ssn = ssn }, new DateOnly(2026, 9, 15));

        Assert.Contains(problem!.Fields!, f => f.Field == field && f.Text.EndsWith($"({code})", StringComparison.Ordinal));
    }

    public static readonly TheoryData<string, string, string> Doubtful = new()
    {
        { "O", "19510314", "PAT-0314" }, { "Unknown", "19510314", "PAT-0316" }, { "Okafor", "20000101", "PAT-0309" }, { "4711", "19510314", "PAT-0317" },
    };

    [Theory, MemberData(nameof(Doubtful))]
    public async Task What_is_doubtful_is_asked_once_and_may_be_confirmed(string family, string birth, string code)
    {
        await using var hospital = await Larkfield.Open(StoreKind.Sqlite);
        var search = await hospital.Search("Okafor", "Margaret", "3/14/1951");
        var input = new RegisterPatient.RegisterPatient.Input(Larkfield.Facility, Larkfield.Person(family, "Margaret", birth), search.SearchId);

        var asked = await hospital.Run(RegisterPatient.RegisterPatient.Definition, input);
        var confirmed = await hospital.Run(RegisterPatient.RegisterPatient.Definition, input with { Checked = true });

        Assert.Equal("PAT-0108", asked.Problem?.Code);
        Assert.EndsWith($"({code})", Assert.Single(asked.Problem!.Fields!).Text, StringComparison.Ordinal);
        Assert.True(confirmed.Ok);
    }

    [Theory, OnBothStores]
    public async Task Of_a_whole_social_security_number_the_last_four_digits_are_kept(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var search = await hospital.Search("Okafor", "Margaret", "3/14/1951");

        await hospital.Run(RegisterPatient.RegisterPatient.Definition, new(Larkfield.Facility, Larkfield.Person("Okafor", "Margaret", "19510314") with { Ssn = "212-34-4471" }, search.SearchId));

        Assert.Equal("4471", await hospital.Query(db => db.Set<Patient>().Select(p => p.SsnLast4).SingleAsync()));
    }

    [Theory, OnBothStores]
    public async Task Newborns_come_from_the_mother_and_both_records_lead_to_each_other(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var mother = await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19900314", phone: "330-555-4471") with { Street = "12 Elm St", City = "Akron" });
        var born = new DateOnly(2026, 9, 14);

        var first = await hospital.Run(RegisterNewborn.RegisterNewborn.Definition, new(mother, "F", born, 1, 2, ""));
        var again = await hospital.Run(RegisterNewborn.RegisterNewborn.Definition, new(mother, "F", born, 1, 2, ""));
        var second = await hospital.Run(RegisterNewborn.RegisterNewborn.Definition, new(mother, "M", born, 2, 2, ""));

        var baby = await hospital.Query(db => db.Set<Patient>().SingleAsync(p => p.Id == second.Value));
        Assert.Equal(("Okafor", "BB B Margaret", "12 Elm St", "330-555-4471"), (baby.Family, baby.Given, baby.Street, baby.Phone));
        Assert.NotNull(baby.SearchId);
        Assert.Equal("PAT-0124", again.Problem?.Code);
        var ofMother = (await hospital.Do<Views.PersonIdentity>(async s => await Identities.Of(s, mother))).Value;
        var ofBaby = (await hospital.Do<Views.PersonIdentity>(async s => await Identities.Of(s, first.Value))).Value;
        Assert.Equal(["OKAFOR, BG A Margaret", "OKAFOR, BB B Margaret"], ofMother.Relatives.Select(r => r.Name));
        Assert.Equal(("Mother", mother, "number 1 of 2"), (ofBaby.Relatives[0].What, ofBaby.Relatives[0].Id, ofBaby.Birth));
    }

    [Theory, OnBothStores]
    public async Task Two_who_register_one_newborn_at_once_make_one_record(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var mother = await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19900314"));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => hospital.Run(RegisterNewborn.RegisterNewborn.Definition, new(mother, "F", new DateOnly(2026, 9, 14), 1, 1, "")))));

        Assert.Single(outcomes, o => o.Ok);
        Assert.Equal(2, await hospital.Query(db => db.Set<Patient>().CountAsync()));
    }

    [Theory, OnBothStores]
    public async Task An_unknown_patient_waits_for_an_identity_and_keeps_the_alias(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var search = await hospital.Search(birth: "1970");
        var (family, given) = PolicyNames.Unknown(search.SearchId, "M", UnknownNaming.Trauma);
        var id = (await hospital.Run(RegisterPatient.RegisterPatient.Definition, new(Larkfield.Facility, Larkfield.Person(family, given, "1970", "M"), search.SearchId) { Estimated = true, Seen = "Grey coat" })).Value;
        var waiting = (await hospital.Run(IdentifyPatient.ListUnidentified.Definition, default)).Value;

        var unproven = await hospital.Run(IdentifyPatient.IdentifyPatient.Definition, new(id, Larkfield.Person("Lindqvist", "Harald", "19710701", "M"), "", "", Checked: false));
        var done = await hospital.Run(IdentifyPatient.IdentifyPatient.Definition, new(id, Larkfield.Person("Lindqvist", "Harald", "19710701", "M"), "Wife, with his card", "", Checked: false));

        Assert.Equal((id, "Grey coat"), (Assert.Single(waiting).Id, waiting[0].Seen));
        Assert.Equal("PAT-0129", unproven.Problem?.Code);
        Assert.True(done.Ok);
        Assert.Empty((await hospital.Run(IdentifyPatient.ListUnidentified.Definition, default)).Value);
        Assert.Equal(id, Assert.Single((await hospital.Search(family, given)).Hits).Id);
        Assert.Equal(id, Assert.Single((await hospital.Search("Lindqvist", "Harald", "7/1/1971")).Hits).Id);
    }

    [Theory, OnBothStores]
    public async Task Somebody_in_the_index_is_not_identified_a_second_time(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        await hospital.Add(Larkfield.Person("Lindqvist", "Harald", "19710701", "M"));
        var search = await hospital.Search(birth: "1970");
        var (family, given) = PolicyNames.Unknown(search.SearchId, "M", UnknownNaming.WordAndNumber);
        var id = (await hospital.Run(RegisterPatient.RegisterPatient.Definition, new(Larkfield.Facility, Larkfield.Person(family, given, "1970", "M"), search.SearchId))).Value;

        var refused = await hospital.Run(IdentifyPatient.IdentifyPatient.Definition, new(id, Larkfield.Person("Lindqvist", "Harald", "19710701", "M"), "Card", "", Checked: false));

        Assert.Equal("PAT-0128", refused.Problem?.Code);
    }

    [Theory, OnBothStores]
    public async Task Letters_go_to_the_confidential_address_while_there_is_one(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var id = await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314") with { Street = "12 Elm St", City = "Akron" });
        async Task<Views.LetterAddress?> Letters() => (await hospital.Do<Views.LetterAddress?>(async s => await Identities.AddressForLetters(s, id))).Value;

        await hospital.Run(KeepAddress.SetConfidentialAddress.Definition, new(id, "PO Box 7", "Canton", "OH", "44702", ""));
        var kept = await Letters();
        var flags = (await hospital.Do<List<Views.PatientFlagView>>(async s => (await PatientRecords.Flags(s, id)).ToList())).Value;
        await hospital.Run(KeepAddress.SetConfidentialAddress.Definition, new(id, "", "", "", "", ""));
        var ended = await Letters();

        Assert.Equal(("PO Box 7", true), (kept!.Street, kept.Confidential));
        Assert.Equal("confidential-address", Assert.Single(flags).Kind);
        Assert.Equal(("12 Elm St", false), (ended!.Street, ended.Confidential));
    }
}
