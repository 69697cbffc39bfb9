using System.Text;
using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Interfaces.Model;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Merging;
using Custodian.Patients.Views;
using Custodian.StoreTesting;
using Custodian.Testing;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Interfaces.Tests;

/// <summary>Merge, move, change-id and link messages (FACTS 4): from the field's own samples where they hold such messages, else written here.</summary>
public class IdentityMessageTests
{
    const string Survivor = "PID|1||1001^^^LARK^MR||OKAFOR^MARGARET||19510314|F";
    const string Loser = "PID|1||1002^^^LARK^MR||OKAFOR^MARGARET||19510314|F";

    [Theory, OnBothStores]
    public async Task Every_form_of_a_patient_merge_leads_the_old_number_to_the_survivor(StoreKind kind)
    {
        foreach (var (trigger, merge) in new[] { ("A18", "MRG|1002^^^LARK^MR"), ("A30", "MRG|1002^^^LARK^MR"), ("A34", "MRG|1002^^^LARK^MR"), ("A39", "MRG||||1002^^^LARK^MR"), ("A40", "MRG|1002^^^LARK^MR") })
        {
            await using var hospital = await Open(kind);
            await Send(hospital, Adt("A28", "1", Survivor), Adt("A28", "2", Loser));

            await Send(hospital, Adt(trigger, "3", Survivor, merge), Adt("A08", "4", Loser.Replace("19510314|F", "19510314|F|||1 OAK ST^^LARKFIELD")));

            Assert.Equal((trigger, MessageStatus.Applied), (trigger, await Status(hospital, "3")));
            Assert.Equal(await Find(hospital, "1001"), await Find(hospital, "1002"));
            Assert.Equal("1 OAK ST", (await Person(hospital, "1001")).Street);
        }
    }

    [Theory, OnBothStores]
    public async Task Repeating_groups_of_a_real_message_are_done_in_order(StoreKind kind)
    {
        await using var hospital = await Open(kind, "Ntierprise Clinic");
        var message = await Sample("FHIR-Converter/data_SampleData_Hl7v2_ADT-A40-02.hl7");
        foreach (var number in new[] { "12345", "56789", "145", "569" })
        {
            await Register(hospital, "Test", "Test", "20180205", number);
        }

        await SendBytes(hospital, message);

        Assert.Equal(await Find(hospital, "12345"), await Find(hospital, "56789"));
        Assert.Equal(await Find(hospital, "145"), await Find(hospital, "569"));
        Assert.NotEqual(await Find(hospital, "12345"), await Find(hospital, "145"));
    }

    [Theory, OnBothStores]
    public async Task A_real_merge_whose_survivor_is_unknown_creates_it(StoreKind kind)
    {
        await using var hospital = await Open(kind, "SENDING_FACILITY");
        await Register(hospital, "McTavish", "Henry", "19700101", "1765475");

        await SendBytes(hospital, await Sample("connect/server_tests_filereader_nonbatch_nested_07.hl7"));

        Assert.Equal(("McTavish", 2), ((await Person(hospital, "1765431")).Family, await hospital.Query(db => db.Set<PatientView>().CountAsync())));
        Assert.Equal(await Find(hospital, "1765431"), await Find(hospital, "1765475"));
    }

    [Theory, OnBothStores]
    public async Task A_merge_of_two_unknown_numbers_waits_until_one_arrives(StoreKind kind)
    {
        await using var hospital = await Open(kind);

        await Send(hospital, Adt("A40", "1", Survivor, "MRG|1002^^^LARK^MR"));
        Assert.Equal((MessageStatus.Held, 0), (await Status(hospital, "1"), await hospital.Query(db => db.Set<PatientView>().CountAsync())));
        await Send(hospital, Adt("A01", "2", Loser, "PV1|1|I|4W^1^A||||||||||||||||V1"));

        Assert.Equal(MessageStatus.Applied, await Status(hospital, "1"));
        Assert.Equal(await Find(hospital, "1001"), await Find(hospital, "1002"));
        Assert.Equal(await Find(hospital, "1001"), (await Visit(hospital, "V1")).PatientId);
    }

    [Theory, OnBothStores]
    public async Task A_merge_of_records_that_contradict_each_other_is_accepted_and_queued_for_a_person(StoreKind kind)
    {
        foreach (var other in new[] { "PID|1||1002^^^LARK^MR||OKAFOR^MARGARET||19720928|F", "PID|1||1002^^^LARK^MR||OKAFOR^MARGARET||19510314|M", "PID|1||1002^^^LARK^MR||OKAFOR^THEODORE||19510314|F" })
        {
            await using var hospital = await Open(kind);
            await Send(hospital, Adt("A28", "1", Survivor), Adt("A28", "2", other));

            var answer = await Send(hospital, Adt("A40", "3", Survivor, "MRG|1002^^^LARK^MR"));

            Assert.Contains("MSA|AA", answer);
            Assert.NotEqual(await Find(hospital, "1001"), await Find(hospital, "1002"));
            Assert.Equal((MessageStatus.Applied, "INT-0301"), (await Status(hospital, "3"), await hospital.Query(db => db.Set<InboundMessage>().Where(m => m.ControlId == "3").Select(m => m.ProblemCode).SingleAsync())));
        }
    }

    [Theory, OnBothStores]
    public async Task Chains_reversed_and_repeated_merges_end_at_one_survivor(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        var third = Survivor.Replace("1001", "1003");
        await Send(hospital, Adt("A28", "1", Survivor), Adt("A28", "2", Loser), Adt("A28", "3", third));

        await Send(
            hospital, Adt("A40", "4", Survivor, "MRG|1002^^^LARK^MR"), Adt("A40", "5", third, "MRG|1001^^^LARK^MR"),
            Adt("A40", "6", Loser, "MRG|1001^^^LARK^MR"), Adt("A40", "7", Survivor, "MRG|1002^^^LARK^MR"), Adt("A40", "8", Survivor, "MRG|1001^^^LARK^MR"));

        Assert.Equal([await Find(hospital, "1003"), await Find(hospital, "1003")], [await Find(hospital, "1001"), await Find(hospital, "1002")]);
        Assert.Equal(MessageStatus.Failed, await Status(hospital, "8"));
        Assert.Equal(2, await hospital.Query(db => db.Set<PatientView>().CountAsync(p => p.MergedInto != null)));
    }

    [Theory, OnBothStores]
    public async Task A_visit_under_a_merged_number_goes_back_with_an_unmerge(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        await Send(hospital, Adt("A28", "1", Survivor), Adt("A28", "2", Loser), Adt("A40", "3", Survivor, "MRG|1002^^^LARK^MR"));
        var (kept, gone) = (await Find(hospital, "1001"), await hospital.Query(db => db.Set<PatientView>().Where(p => p.MergedInto != null).Select(p => p.Id).SingleAsync()));
        await Send(hospital, Adt("A01", "4", Loser, "PV1|1|I|4W^1^A||||||||||||||||V1"));
        Assert.Equal(kept, (await Visit(hospital, "V1")).PatientId);
        var link = (await hospital.Do<long>(async s => (await PatientFiles.Read(s, kept))!.Merges[0].Link)).Value;

        await hospital.Do<Done>(s => PatientUnmerging.Undo(s, new UndoOrder(link, "two people")));

        Assert.Equal(gone, (await Visit(hospital, "V1")).PatientId);
    }

    [Theory, OnBothStores]
    public async Task Account_and_visit_numbers_change_and_the_visit_stays_one(StoreKind kind)
    {
        (string Trigger, string Merge, string Pid, string Pv1)[] forms =
        [
            ("A35", "MRG|||V1", "V2", ""), ("A36", "MRG|1002^^^LARK^MR||V1", "V2", ""), ("A41", "MRG|||V1", "V2", ""), ("A49", "MRG|||V1", "V2", ""),
            ("A42", "MRG|||||V1", "", "PV1|1|I|||||||||||||||||V2"), ("A50", "MRG|||||V1", "", "PV1|1|I|||||||||||||||||V2"), ("A51", "MRG||||||V1", "", "PV1|1|I" + new string('|', 48) + "V2"),
        ];
        foreach (var (trigger, merge, pid, pv1) in forms)
        {
            await using var hospital = await Open(kind);
            await Send(hospital, Adt("A28", "0", Loser), Adt("A01", "1", Survivor, "PV1|1|I|4W^1^A||||||||||||||||V1"));

            await Send(hospital, Adt(trigger, "2", Survivor + "||||||||||" + pid, pv1.Length > 0 ? [merge, pv1] : [merge]));

            Assert.Equal((trigger, MessageStatus.Applied), (trigger, await Status(hospital, "2")));
            Assert.Equal((trigger, 1, "V2"), (trigger, await hospital.Query(db => db.Set<EncounterView>().CountAsync()), (await Visit(hospital, "V1")).Account));
            await Send(hospital, Adt("A03", "3", Survivor, "PV1|1|I|4W^1^A||||||||||||||||V1"));
            Assert.Equal((1, EncounterState.Discharged), (await hospital.Query(db => db.Set<EncounterView>().CountAsync()), (await Visit(hospital, "V2")).State));
        }
    }

    [Theory, OnBothStores]
    public async Task A_change_of_unknown_accounts_waits_and_one_of_two_real_visits_asks_a_person(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        await Send(hospital, Adt("A41", "1", Survivor + "||||||||||V2", "MRG|||V1"));
        Assert.Equal(MessageStatus.Held, await Status(hospital, "1"));

        await Send(hospital, Adt("A01", "2", Survivor, "PV1|1|I|4W^1^A||||||||||||||||V1"));
        Assert.Equal((MessageStatus.Applied, "V2"), (await Status(hospital, "1"), (await Visit(hospital, "V1")).Account));

        await Send(hospital, Adt("A01", "3", Survivor, "PV1|1|I|4W^1^A||||||||||||||||V3"), Adt("A50", "4", Survivor, "MRG|||||V3", "PV1|1|I|||||||||||||||||V2"));
        Assert.Equal(MessageStatus.Failed, await Status(hospital, "4"));
    }

    [Theory, OnBothStores]
    public async Task A_number_that_changes_keeps_one_patient_and_the_old_number_finds_it(StoreKind kind)
    {
        foreach (var trigger in new[] { "A46", "A47", "A48" })
        {
            await using var hospital = await Open(kind);
            await Send(hospital, Adt("A28", "1", Loser));

            await Send(hospital, Adt(trigger, "2", Survivor, "MRG|1002^^^LARK^MR"), Adt(trigger, "3", Survivor, "MRG|1002^^^LARK^MR"));

            Assert.Equal((1, "1001"), (await hospital.Query(db => db.Set<PatientView>().CountAsync()), (await Person(hospital, "1002")).Mrn));
            Assert.Equal(await Find(hospital, "1001"), await Find(hospital, "1002"));
        }
    }

    [Theory, OnBothStores]
    public async Task A_real_change_of_a_number_is_applied(StoreKind kind)
    {
        await using var hospital = await Open(kind, "LARK");
        await Register(hospital, "EVERYMAN", "ADAM", "19610615", "MR102");
        var real = Encoding.UTF8.GetString(await Sample("FHIR-Converter/data_SampleData_Hl7v2_ADT-A47-01.hl7"));
        var from = real.IndexOf("PID|", StringComparison.Ordinal);

        await Send(hospital, $"MSH|^~\\&|TEST|LARK|CUST|LARK|20260901080000||ADT^A47^ADT_A30|9|P|2.8\r{real[from..].Replace("\n", "\r")}\r");

        Assert.Equal(await Find(hospital, "MR101"), await Find(hospital, "MR102"));
        Assert.Equal(1, await hospital.Query(db => db.Set<PatientView>().CountAsync()));
    }

    [Theory, OnBothStores]
    public async Task A_number_of_another_patient_is_not_taken_by_a_change(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        await Send(hospital, Adt("A28", "1", Survivor), Adt("A28", "2", Loser));

        await Send(hospital, Adt("A47", "3", Survivor, "MRG|1002^^^LARK^MR"));

        Assert.Equal(MessageStatus.Failed, await Status(hospital, "3"));
        Assert.NotEqual(await Find(hospital, "1001"), await Find(hospital, "1002"));
    }

    [Theory, OnBothStores]
    public async Task A_real_moved_visit_is_the_others_and_nothing_is_lost(StoreKind kind)
    {
        await using var hospital = await Open(kind, "HOSP");
        var real = await Sample("Balneario-de-Cofrentes-hl7v2/test_fixtures_conformance_adt_a45.hl7");
        var wrong = await Register(hospital, "Ortega", "Luisa", "19751017", "99887");
        var visit = (await hospital.Do<EncounterId>(async s => await EncounterRecords.Open(s, wrong, (await PatientRecords.FindFacility(s, "HOSP"))!.Id, "V45", EncounterState.InProgress, new VisitData { Class = EncounterClass.Inpatient }, s.Now))).Value;

        // The sample itself names no visit: it moves nothing and asks a person. With MRG-5 it is the same message complete.
        await SendBytes(hospital, real);
        Assert.Equal((MessageStatus.Failed, wrong), (await Status(hospital, "MSG049"), (await Visit(hospital, "V45")).PatientId));
        await Send(hospital, Encoding.UTF8.GetString(real).Replace("MRG|99887^^^MRN^MR", "MRG|99887^^^MRN^MR||||V45").Replace("MSG049", "MSG050"));

        Assert.Equal((visit, await Find(hospital, "10112")), ((await Visit(hospital, "V45")).Id, (await Visit(hospital, "V45")).PatientId));
        Assert.NotEqual(await Find(hospital, "10112"), await Find(hospital, "99887"));
    }

    [Theory, OnBothStores]
    public async Task A_moved_account_and_a_moved_number_change_their_parent(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        await Send(hospital, Adt("A28", "1", Survivor), Adt("A01", "2", Loser, "PV1|1|I|4W^1^A||||||||||||||||V1"));

        await Send(hospital, Adt("A44", "3", Survivor + "||||||||||V1", "MRG|1002^^^LARK^MR||V1"));
        Assert.Equal(await Find(hospital, "1001"), (await Visit(hospital, "V1")).PatientId);

        await Send(hospital, Adt("A43", "4", Survivor, "MRG|1002^^^LARK^MR"));
        Assert.Equal(await Find(hospital, "1001"), await Find(hospital, "1002"));
        Assert.Equal((2, 1, 0), (await hospital.Query(db => db.Set<PatientView>().CountAsync()), await hospital.Query(db => db.Set<EncounterView>().CountAsync()), await hospital.Query(db => db.Set<PatientView>().CountAsync(p => p.MergedInto != null))));
    }

    [Theory, OnBothStores]
    public async Task A_real_link_keeps_both_records_and_an_unlink_ends_it(StoreKind kind)
    {
        await using var hospital = await Open(kind, "HOSP");
        var link = await Sample("Balneario-de-Cofrentes-hl7v2/test_fixtures_conformance_adt_a24.hl7");

        await SendBytes(hospital, link);
        var (one, other) = (await Find(hospital, "30004"), await Find(hospital, "30005"));
        Assert.NotEqual(one, other);
        Assert.Equal([other], await Linked(hospital, one));

        await Send(hospital, Encoding.UTF8.GetString(link).Replace("A24", "A37").Replace("MSG124", "MSG125"));
        Assert.Empty(await Linked(hospital, one));
    }

    static async Task<IReadOnlyList<PatientId>> Linked(Hospital hospital, PatientId id) =>
        (await hospital.Do<IReadOnlyList<PatientId>>(async s => (await PatientFiles.Read(s, id))!.Linked.Select(l => l.Id).ToList())).Value;

    static async Task<byte[]> Sample(string name) => await File.ReadAllBytesAsync(Reference.Path("interop/hl7v2/files/" + name));

    static async Task<PatientId> Register(Hospital hospital, string family, string given, string birth, string mrn) => (await hospital.Do<PatientId>(async s =>
    {
        var facility = (await FacilityRecords.All(s))[0].Id;
        return await PatientRecords.Register(s, facility, new Demographics { Family = family, Given = given, BirthDate = PartialDate.TryParse(birth, out var born) ? born : null, Sex = "U" }, mrn, new DateTime(2010, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    })).Value;

    static async Task<PatientId> Find(Hospital hospital, string mrn) => (await hospital.Do<PatientId>(async s => (await PatientRecords.FindByMrn(s, (await FacilityRecords.All(s))[0].Id, mrn))!.Value)).Value;

    static async Task<PatientView> Person(Hospital hospital, string mrn)
    {
        var id = await Find(hospital, mrn);
        return await hospital.Query(db => db.Set<PatientView>().SingleAsync(p => p.Id == id));
    }

    static async Task<EncounterView> Visit(Hospital hospital, string account) =>
        (await hospital.Do<EncounterView>(async s => (await EncounterRecords.FindByAccount(s, (await FacilityRecords.All(s))[0].Id, account))!)).Value;

    static Task<MessageStatus> Status(Hospital hospital, string control) => hospital.Query(db => db.Set<InboundMessage>().Where(m => m.ControlId == control).Select(m => m.Status).SingleAsync());

    static string Adt(string trigger, string control, string pid, params string[] segments) =>
        $"MSH|^~\\&|TEST|LARK|CUST|LARK|2026090108{int.Parse(control):00}00||ADT^{trigger}|{control}|P|2.5.1\rEVN||2026090108{int.Parse(control):00}00\r" + string.Join('\r', [pid, .. segments]) + "\r";

    static async Task<string> Send(Hospital hospital, params string[] messages)
    {
        var answer = "";
        foreach (var message in messages)
        {
            answer = Encoding.UTF8.GetString(await SendBytes(hospital, Encoding.UTF8.GetBytes(message)));
        }

        return answer;
    }

    static async Task<byte[]> SendBytes(Hospital hospital, byte[] message)
    {
        var stored = await hospital.Get<InterfaceQueue>().Store([message], "test");
        await hospital.Get<InterfaceQueue>().ApplyAll();
        return stored.Value[0];
    }

    static async Task<Hospital> Open(StoreKind kind, string code = "LARK")
    {
        var hospital = await Hospital.Open(kind);
        await hospital.Do<FacilityId>(s => Task.FromResult<Outcome<FacilityId>>(FacilityRecords.Add(s, code, "Larkfield General Hospital", "America/Phoenix")));
        return hospital;
    }
}
