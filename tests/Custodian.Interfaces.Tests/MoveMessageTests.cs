using System.Text;
using Custodian.Billing;
using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Interfaces.Model;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Records;
using Custodian.Records.Views;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Interfaces.Tests;

/// <summary>A23, A41 to A45 against visits that hold something: what moves, what is refused, and that nothing is deleted.</summary>
public class MoveMessageTests
{
    const string One = "PID|1||1001^^^LARK^MR||OKAFOR^MARGARET||19510314|F";
    const string Two = "PID|1||1002^^^LARK^MR||OKAFOR^MARGARET||19510314|F";

    [Theory, OnBothStores]
    public async Task Started_accounts_and_visits_of_one_patient_are_merged_with_what_is_filed(StoreKind kind)
    {
        foreach (var (trigger, segments, pid) in new[] { ("A41", new[] { "MRG|||V1" }, "V2"), ("A35", ["MRG|||V1"], "V2"), ("A42", ["MRG|||||V1", "PV1|1|I|||||||||||||||||V2"], "") })
        {
            await using var hospital = await Open(kind);
            await Send(hospital, Adt("A04", "1", One, "PV1|1|E|ED||||||||||||||||V1"), Adt("A01", "2", One, "PV1|1|I|4W^1^A||||||||||||||||V2"));
            await File(hospital, "V1");

            await Send(hospital, Adt(trigger, "3", One + "||||||||||" + pid, segments), Adt(trigger, "4", One + "||||||||||" + pid, segments));
            await hospital.Drain();

            Assert.Equal((trigger, MessageStatus.Applied, MessageStatus.Applied), (trigger, await Status(hospital, "3"), await Status(hospital, "4")));
            Assert.Equal((await Visit(hospital, "V2")).Id, (await Visit(hospital, "V1")).Id);
            Assert.Equal((await Visit(hospital, "V2")).Id, (await hospital.Query(db => db.Set<DocumentView>().SingleAsync())).EncounterId);
            await Send(hospital, Adt("A03", "5", One, "PV1|1|I|4W^1^A||||||||||||||||V1"));
            Assert.Equal(EncounterState.Discharged, (await Visit(hospital, "V2")).State);
        }
    }

    [Theory, OnBothStores]
    public async Task A_reversed_merge_is_done_already_and_accounts_of_two_people_are_not_merged(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        await Send(hospital, Adt("A01", "1", One, "PV1|1|I|4W^1^A||||||||||||||||V1"), Adt("A04", "2", One, "PV1|1|E|ED||||||||||||||||V2"), Adt("A04", "3", Two, "PV1|1|E|ED||||||||||||||||V3"));

        await Send(hospital, Adt("A41", "4", One + "||||||||||V1", "MRG|||V2"), Adt("A41", "5", One + "||||||||||V2", "MRG|||V1"), Adt("A41", "6", One + "||||||||||V1", "MRG|||V3"));

        Assert.Equal((MessageStatus.Applied, MessageStatus.Applied, MessageStatus.Failed), (await Status(hospital, "4"), await Status(hospital, "5"), await Status(hospital, "6")));
        Assert.Equal("V1", (await Visit(hospital, "V2")).Account);
        Assert.Equal("INT-0126", await Code(hospital, "6"));
    }

    [Theory, OnBothStores]
    public async Task A_moved_number_takes_along_what_was_filed_under_it(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        await Send(hospital, Adt("A28", "1", One), Adt("A04", "2", Two, "PV1|1|E|ED||||||||||||||||V1"), Adt("A03", "3", Two, "PV1|1|E|ED||||||||||||||||V1"));
        await File(hospital, "V1");
        await File(hospital, null, "1002");
        await Charge(hospital, "V1");

        await Send(hospital, Adt("A43", "4", One, "MRG|1002^^^LARK^MR"), Adt("A43", "5", One, "MRG|1002^^^LARK^MR"));
        await hospital.Drain();

        var to = await Find(hospital, "1001");
        Assert.Equal((MessageStatus.Applied, MessageStatus.Applied), (await Status(hospital, "4"), await Status(hospital, "5")));
        Assert.Equal((to, to), (await Find(hospital, "1002"), (await Visit(hospital, "V1")).PatientId));
        Assert.All(await hospital.Query(db => db.Set<DocumentView>().ToListAsync()), d => Assert.Equal(to, d.PatientId));
        Assert.Equal(2, await hospital.Query(db => db.Set<DocumentView>().CountAsync()));
    }

    [Theory, OnBothStores]
    public async Task A_number_beside_another_in_use_is_left_to_a_person(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        await Send(hospital, Adt("A28", "1", One), Adt("A04", "2", Two, "PV1|1|E|ED||||||||||||||||V1"), Adt("A28", "3", Two.Replace("1002", "1003")));
        await hospital.Do<Done>(async s => await NumberChanges.Move(s, ((await FacilityRecords.All(s))[0].Id, "1003"), (await PatientRecords.FindByMrn(s, (await FacilityRecords.All(s))[0].Id, "1002"))!.Value));

        await Send(hospital, Adt("A43", "4", One, "MRG|1002^^^LARK^MR"));

        Assert.Equal((MessageStatus.Failed, "INT-0128"), (await Status(hospital, "4"), await Code(hospital, "4")));
        Assert.NotEqual(await Find(hospital, "1001"), (await Visit(hospital, "V1")).PatientId);
    }

    [Theory, OnBothStores]
    public async Task A_visit_of_a_third_person_is_not_moved_and_one_person_does_not_lie_in_two_beds(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        await Send(
            hospital, Adt("A01", "1", One, "PV1|1|I|4W^1^A||||||||||||||||V1"), Adt("A01", "2", Two, "PV1|1|I|4W^2^A||||||||||||||||V2"), Adt("A28", "3", Two.Replace("1002", "1003").Replace("OKAFOR", "LINDQVIST")));

        await Send(hospital, Adt("A45", "4", One, "MRG|1003^^^LARK^MR||||V2", "PV1|1|I|||||||||||||||||V2"), Adt("A44", "5", One + "||||||||||V2", "MRG|1002^^^LARK^MR||V2"));
        Assert.Equal(("INT-0129", "ENC-0309"), (await Code(hospital, "4"), await Code(hospital, "5")));

        await Send(hospital, Adt("A03", "6", Two, "PV1|1|I|4W^2^A||||||||||||||||V2"), Adt("A44", "7", One + "||||||||||V2", "MRG|1002^^^LARK^MR||V2"), Adt("A44", "8", One + "||||||||||V2", "MRG|1002^^^LARK^MR||V2"), Adt("A44", "9", Two + "||||||||||V2", "MRG|1001^^^LARK^MR||V2"));
        Assert.Equal((MessageStatus.Applied, MessageStatus.Applied, MessageStatus.Applied), (await Status(hospital, "7"), await Status(hospital, "8"), await Status(hospital, "9")));
        Assert.Equal(await Find(hospital, "1002"), (await Visit(hospital, "V2")).PatientId);
    }

    [Theory, OnBothStores]
    public async Task A_deletion_is_refused_while_anything_hangs_on_the_visit(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        await Send(
            hospital, Adt("A04", "1", One, "PV1|1|E|ED||||||||||||||||V1"), Adt("A04", "2", One, "PV1|1|E|ED||||||||||||||||V2"), Adt("A04", "3", One, "PV1|1|E|ED||||||||||||||||V3"), Adt("A04", "4", Two, "PV1|1|E|ED||||||||||||||||V4"));
        await File(hospital, "V1");
        await Charge(hospital, "V2");

        await Send(hospital, Adt("A23", "5", One, "PV1|1|E|ED||||||||||||||||V1"), Adt("A23", "6", One, "PV1|1|E|ED||||||||||||||||V2"), Adt("A23", "7", One, "PV1|1|E|ED||||||||||||||||V3"), Adt("A23", "8", One, "PV1|1|E|ED||||||||||||||||V4"));

        Assert.Equal(("INT-0122", "INT-0122", MessageStatus.Applied, "INT-0127"), (await Code(hospital, "5"), await Code(hospital, "6"), await Status(hospital, "7"), await Code(hospital, "8")));
        Assert.Equal((EncounterState.InProgress, EncounterState.InProgress, EncounterState.CancelledAfterStart), ((await Visit(hospital, "V1")).State, (await Visit(hospital, "V2")).State, (await Visit(hospital, "V3")).State));
        Assert.Equal(4, await hospital.Query(db => db.Set<EncounterView>().CountAsync()));
    }

    static async Task File(Hospital hospital, string? account, string mrn = "")
    {
        var filed = await hospital.Do<Filed>(async s =>
        {
            var facility = (await FacilityRecords.All(s))[0].Id;
            var visit = account is null ? null : await EncounterRecords.FindByAccount(s, facility, account);
            var patient = visit is null ? (await PatientRecords.HolderOf(s, facility, mrn))!.Value : await EncounterRecords.FiledUnder(s, visit.Id);
            return await DocumentRecords.File(s, new FileDocument
            {
                Patient = patient, Encounter = visit?.Id, Facility = facility, Type = DocumentTypes.ProgressNote, ServiceDate = DateOnly.FromDateTime(s.Now), Source = DocumentSource.Upload,
                Content = Encoding.UTF8.GetBytes($"note of {account ?? mrn}"), MediaType = "text/plain",
            });
        });
        Assert.True(filed.Ok, filed.Problem?.Text);
    }

    static async Task Charge(Hospital hospital, string account)
    {
        await hospital.Drain();
        var added = await hospital.Do<bool>(async s => await BillingRecords.AddCharge(
            s, new ChargeData((await EncounterRecords.FindByAccount(s, (await FacilityRecords.All(s))[0].Id, account))!.Id, DateOnly.FromDateTime(s.Now), "0450", 1, new Money(12_300), "Emergency visit", "test", account) { Hcpcs = "99283" }));
        Assert.True(added.Ok, added.Problem?.Text);
    }

    static async Task<PatientId> Find(Hospital hospital, string mrn) => (await hospital.Do<PatientId>(async s => (await PatientRecords.FindByMrn(s, (await FacilityRecords.All(s))[0].Id, mrn))!.Value)).Value;

    static async Task<EncounterView> Visit(Hospital hospital, string account) =>
        (await hospital.Do<EncounterView>(async s => (await EncounterRecords.FindByAccount(s, (await FacilityRecords.All(s))[0].Id, account))!)).Value;

    static Task<MessageStatus> Status(Hospital hospital, string control) => hospital.Query(db => db.Set<InboundMessage>().Where(m => m.ControlId == control).Select(m => m.Status).SingleAsync());

    static Task<string> Code(Hospital hospital, string control) => hospital.Query(db => db.Set<InboundMessage>().Where(m => m.ControlId == control).Select(m => m.ProblemCode).SingleAsync());

    static string Adt(string trigger, string control, string pid, params string[] segments) =>
        $"MSH|^~\\&|TEST|LARK|CUST|LARK|2026090108{int.Parse(control):00}00||ADT^{trigger}|{control}|P|2.5.1\rEVN||2026090108{int.Parse(control):00}00\r" + string.Join('\r', [pid, .. segments]) + "\r";

    static async Task Send(Hospital hospital, params string[] messages)
    {
        foreach (var message in messages)
        {
            await hospital.Get<InterfaceQueue>().Store([Encoding.UTF8.GetBytes(message)], "test");
            await hospital.Get<InterfaceQueue>().ApplyAll();
        }
    }

    static async Task<Hospital> Open(StoreKind kind)
    {
        var hospital = await Hospital.Open(kind);
        await hospital.Do<FacilityId>(s => Task.FromResult<Outcome<FacilityId>>(FacilityRecords.Add(s, "LARK", "Larkfield General Hospital", "America/Phoenix")));
        return hospital;
    }
}
