using System.Text;
using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Interfaces.Model;
using Custodian.Interfaces.ReplayMessage;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Views;
using Custodian.Records.Views;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Interfaces.Tests;

public class IntakeTests
{
    const string Pid = "PID|1||00482173^^^LARK^MR||OKAFOR^Margaret^Anne||19510314|F|||12 Elm St^^Larkfield^AZ^85001||555-0142|||||2609-04418";
    const string Pv1 = "PV1|1|I|4W^410^A|1|||1234567893^ADEYEMI-CLARK^Sola^^^^MD|||MED||||1||||||||||||||||||||||||||||||20260904141200";

    [Theory, OnBothStores]
    public async Task An_admission_registers_the_patient_and_opens_the_visit(StoreKind kind)
    {
        await using var hospital = await Open(kind);

        await Send(hospital, Adt("A01", "1", "20260904141200"));

        var visit = await Visit(hospital);
        Assert.Equal((EncounterState.InProgress, EncounterClass.Inpatient, "4W"), (visit.State, visit.Class, visit.Unit));
        Assert.Equal("OKAFOR", await hospital.Query(db => db.Set<PatientView>().Select(p => p.Family).SingleAsync()));
        Assert.Equal(new DateTime(2026, 9, 4, 21, 12, 0, DateTimeKind.Utc), visit.AdmittedAt);
    }

    [Theory, OnBothStores]
    public async Task The_admitting_diagnosis_of_the_feed_stays_when_a_later_message_says_nothing_of_it(StoreKind kind)
    {
        await using var hospital = await Open(kind);

        await Send(hospital, Adt("A01", "1", "20260904141200", pv1: Pv1 + "\rDG1|1||A41.9^Sepsis^I10C|||A\rDG1|2||995.91^Sepsis^I9C|||A\rDG1|3||J18.9^Pneumonia^I10C|||W"));
        await Send(hospital, Adt("A08", "2", "20260904150000"));

        Assert.Equal("A419", (await Visit(hospital)).AdmittingDiagnosis);
    }

    [Theory, OnBothStores]
    public async Task The_same_message_again_gets_the_same_answer_and_changes_nothing(StoreKind kind)
    {
        await using var hospital = await Open(kind);

        var first = await Send(hospital, Adt("A01", "1", "20260904141200"));
        var again = await Send(hospital, Adt("A01", "1", "20260904141200"));

        Assert.Equal(first, again);
        Assert.Contains("MSA|AA|1", Encoding.UTF8.GetString(first));
        Assert.Equal(1, await Count<InboundMessage>(hospital));
        Assert.Equal(1, await Count<EncounterView>(hospital));
    }

    [Theory, OnBothStores]
    public async Task The_same_control_id_with_other_bytes_is_a_new_message(StoreKind kind)
    {
        await using var hospital = await Open(kind);

        await Send(hospital, Adt("A01", "1", "20260904141200"));
        await Send(hospital, Adt("A08", "1", "20260904150000"));

        Assert.Equal(2, await Count<InboundMessage>(hospital));
    }

    [Theory, OnBothStores]
    public async Task A_discharge_that_arrives_before_its_admission_ends_discharged(StoreKind kind)
    {
        await using var hospital = await Open(kind);

        await Send(hospital, Adt("A03", "2", "20260910114000", pv1: Pv1 + "|20260910114000"));
        await Send(hospital, Adt("A01", "1", "20260904141200"));

        var visit = await Visit(hospital);
        Assert.Equal(EncounterState.Discharged, visit.State);
        Assert.Equal(new DateOnly(2026, 9, 10), visit.DischargeDate);
    }

    [Theory, OnBothStores]
    public async Task A_cancelled_discharge_that_arrives_first_waits_for_the_visit(StoreKind kind)
    {
        await using var hospital = await Open(kind);

        await Send(hospital, Adt("A13", "3", "20260910150000"));
        Assert.Equal(MessageStatus.Held, await Status(hospital, "3"));
        await Send(hospital, Adt("A03", "2", "20260910114000", pv1: Pv1 + "|20260910114000"));

        Assert.Equal(MessageStatus.Applied, await Status(hospital, "3"));
        Assert.Equal(EncounterState.InProgress, (await Visit(hospital)).State);
    }

    [Theory, OnBothStores]
    public async Task An_older_update_does_not_undo_a_newer_one(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        await Send(hospital, Adt("A01", "1", "20260904141200"));

        await Send(hospital, Adt("A08", "3", "20260906100000", pid: Pid.Replace("Margaret", "Margarethe")));
        await Send(hospital, Adt("A08", "2", "20260905100000", pid: Pid.Replace("Margaret", "Marge")));

        Assert.Equal("Margarethe", await hospital.Query(db => db.Set<PatientView>().Select(p => p.Given).SingleAsync()));
    }

    [Theory, OnBothStores]
    public async Task A_document_of_an_unknown_patient_waits_and_is_filed_when_the_patient_arrives(StoreKind kind)
    {
        await using var hospital = await Open(kind);

        await Send(hospital, Mdm("9"));
        Assert.Equal(MessageStatus.Held, await Status(hospital, "9"));
        await Send(hospital, Adt("A01", "1", "20260904141200"));

        Assert.Equal(MessageStatus.Applied, await Status(hospital, "9"));
        var document = await hospital.Query(db => db.Set<DocumentView>().SingleAsync());
        Assert.Equal((await Visit(hospital)).Id, document.EncounterId);
    }

    [Theory, OnBothStores]
    public async Task A_merge_onto_itself_is_a_dead_letter_and_the_next_message_goes_on(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        await Send(hospital, Adt("A01", "1", "20260904141200"));

        await Send(hospital, Message("ADT^A40^ADT_A39", "4", "20260911080000", Pid, "MRG|00482173^^^LARK^MR"));
        await Send(hospital, Adt("A08", "5", "20260911090000"));

        Assert.Equal((MessageStatus.Failed, MessageStatus.Applied), (await Status(hospital, "4"), await Status(hospital, "5")));
    }

    [Theory, OnBothStores]
    public async Task A_number_merged_before_it_was_known_lands_on_the_survivor(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        await Send(hospital, Message("ADT^A28^ADT_A05", "3", "20260901070000", Pid));

        await Send(hospital, Message("ADT^A40^ADT_A39", "4", "20260901080000", Pid, "MRG|00990001^^^LARK^MR"));
        await Send(hospital, Adt("A01", "5", "20260904141200", pid: Pid.Replace("00482173", "00990001")));

        Assert.Equal(1, await Count<PatientView>(hospital));
        Assert.Equal(1, await Count<EncounterView>(hospital));
    }

    [Theory, OnBothStores]
    public async Task Bytes_that_are_no_message_are_kept_as_a_dead_letter_and_rejected(StoreKind kind)
    {
        await using var hospital = await Open(kind);

        var answer = Encoding.UTF8.GetString(await Send(hospital, "this is not HL7"));

        Assert.Contains("MSA|AR", answer);
        Assert.Equal(MessageStatus.Failed, await hospital.Query(db => db.Set<InboundMessage>().Select(m => m.Status).SingleAsync()));
    }

    [Theory, OnBothStores]
    public async Task A_ten_megabyte_document_is_filed_whole(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        await Send(hospital, Adt("A01", "1", "20260904141200"));
        var large = Convert.ToBase64String(Encoding.Latin1.GetBytes("%PDF-1.7\n" + new string('x', 7_500_000)));

        await Send(hospital, Message("MDM^T02^MDM_T02", "9", "20260910150000", Pid, Pv1, "TXA|1|18842-5^Discharge summary^LN|ED|20260910150000||||||||D77||||||AU", $"OBX|1|ED|18842-5||^Application^PDF^Base64^{large}||||||F"));

        Assert.Equal(MessageStatus.Applied, await Status(hospital, "9"));
        Assert.Equal(1, await Count<DocumentView>(hospital));
    }

    [Theory, OnBothStores]
    public async Task A_character_set_that_the_bytes_contradict_still_gives_the_right_name(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        var claimed = Adt("A01", "1", "20260904141200", pid: Pid.Replace("OKAFOR", "M\u00dcLLER")).Replace("|P|2.5.1", "|P|2.5.1||||||UNICODE UTF-8");

        var answer = await SendBytes(hospital, Encoding.Latin1.GetBytes(claimed));

        Assert.Contains("MSA|AA|1", Encoding.UTF8.GetString(answer));
        Assert.Equal("M\u00dcLLER", await hospital.Query(db => db.Set<PatientView>().Select(p => p.Family).SingleAsync()));
    }

    [Theory, OnBothStores]
    public async Task A_character_set_nobody_knows_is_read_by_its_bytes(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        var claimed = Adt("A01", "1", "20260904141200", pid: Pid.Replace("OKAFOR", "M\u00dcLLER")).Replace("|P|2.5.1", "|P|2.5.1||||||KLINGON");

        await SendBytes(hospital, Encoding.UTF8.GetBytes(claimed));

        Assert.Equal("M\u00dcLLER", await hospital.Query(db => db.Set<PatientView>().Select(p => p.Family).SingleAsync()));
    }

    [Theory, OnBothStores]
    public async Task A_dead_letter_is_edited_and_applied_and_the_original_stays(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        var wrong = Adt("A01", "1", "20260904141200").Replace("|LARK|CUST", "|NOWHERE|CUST");
        await Send(hospital, wrong);
        var id = await hospital.Query(db => db.Set<InboundMessage>().Select(m => m.Id).SingleAsync());

        var edited = await hospital.Run(EditMessage.Definition, new(id, wrong.Replace("|NOWHERE|", "|LARK|"), "facility code corrected"));
        await hospital.Get<InterfaceQueue>().ApplyAll(TestContext.Current.CancellationToken);

        Assert.True(edited.Ok, edited.Problem?.Text);
        Assert.Equal([MessageStatus.Closed, MessageStatus.Applied], await hospital.Query(db => db.Set<InboundMessage>().OrderBy(m => m.Id).Select(m => m.Status).ToListAsync()));
        Assert.Equal(1, await Count<EncounterView>(hospital));
    }

    [Theory, OnBothStores]
    public async Task Any_order_of_one_stays_messages_ends_in_one_patient_and_one_visit(StoreKind kind)
    {
        string[] stay = [Adt("A01", "1", "20260904141200"), Adt("A02", "2", "20260905080000"), Adt("A08", "3", "20260906080000"), Mdm("9"), Adt("A03", "4", "20260910114000", pv1: Pv1 + "|20260910114000")];
        await using var hospital = await Open(kind);
        var shuffled = stay.ToArray();
        new Random(7).Shuffle(shuffled);

        foreach (var message in shuffled)
        {
            await Send(hospital, message);
        }

        Assert.Equal((1, 1, 1), (await Count<PatientView>(hospital), await Count<EncounterView>(hospital), await Count<DocumentView>(hospital)));
        Assert.Equal(EncounterState.Discharged, (await Visit(hospital)).State);
        Assert.True((await hospital.VerifyAudit()).Holds);
    }

    static string Adt(string trigger, string control, string at, string pid = Pid, string pv1 = Pv1) =>
        Message($"ADT^{trigger}^ADT_A01", control, at, $"EVN||{at}", pid, pv1);

    static string Mdm(string control) => Message(
        "MDM^T02^MDM_T02", control, "20260910150000", Pid, Pv1,
        "TXA|1|18842-5^Discharge summary^LN|TX|20260910150000|||||1234567893^ADEYEMI-CLARK^Sola|||D77||||||AU",
        "OBX|1|TX|18842-5||Final diagnosis: sepsis.||||||F");

    static string Message(string type, string control, string at, params string[] segments) =>
        $"MSH|^~\\&|TEST|LARK|CUST|LARK|{at}||{type}|{control}|P|2.5.1\r" + string.Join('\r', segments) + "\r";

    static Task<byte[]> Send(Hospital hospital, string message) => SendBytes(hospital, Encoding.UTF8.GetBytes(message));

    static async Task<byte[]> SendBytes(Hospital hospital, byte[] message)
    {
        var stored = await hospital.Get<InterfaceQueue>().Store([message], "test");
        await hospital.Get<InterfaceQueue>().ApplyAll();
        return stored.Value[0];
    }

    static Task<EncounterView> Visit(Hospital hospital) => hospital.Query(db => db.Set<EncounterView>().SingleAsync());

    static Task<int> Count<T>(Hospital hospital)
        where T : class => hospital.Query(db => db.Set<T>().CountAsync());

    static Task<MessageStatus> Status(Hospital hospital, string control) =>
        hospital.Query(db => db.Set<InboundMessage>().Where(m => m.ControlId == control).Select(m => m.Status).SingleAsync());

    static async Task<Hospital> Open(StoreKind kind)
    {
        var hospital = await Hospital.Open(kind);
        await hospital.Do<FacilityId>(s => Task.FromResult<Outcome<FacilityId>>(FacilityRecords.Add(s, "LARK", "Larkfield General Hospital", "America/Phoenix")));
        return hospital;
    }
}
