using System.Text;
using Custodian.Encounters;
using Custodian.Encounters.BedBoard;
using Custodian.Encounters.ShowEncounter;
using Custodian.Encounters.Views;
using Custodian.Interfaces.Model;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Interfaces.Tests;

/// <summary>Every ADT event of a visit, in order, late, first and repeated.</summary>
public class VisitMessageTests
{
    const string Pid = "PID|1||00482173^^^LARK^MR||OKAFOR^Margaret||19510314|F||||||||||2609-04418";

    /// <summary>Events in the order they happened, an hour apart, and what the visit comes to.</summary>
    public static readonly TheoryData<string, EncounterState> Stories = new()
    {
        { "A01", EncounterState.InProgress }, { "A04", EncounterState.InProgress }, { "A05", EncounterState.PreRegistered }, { "A05 A38", EncounterState.CancelledBeforeStart }, { "A05 A01", EncounterState.InProgress },
        { "A14", EncounterState.Planned }, { "A14 A27", EncounterState.CancelledBeforeStart }, { "A14 A01", EncounterState.InProgress },
        { "A01 A02", EncounterState.InProgress }, { "A01 A02 A12", EncounterState.InProgress }, { "A01 A03", EncounterState.Discharged }, { "A01 A03 A13", EncounterState.InProgress }, { "A01 A03 A13 A03", EncounterState.Discharged },
        { "A04 A06", EncounterState.InProgress }, { "A01 A07", EncounterState.InProgress }, { "A01 A08", EncounterState.InProgress }, { "A01 A03 A08", EncounterState.Discharged },
        { "A01 A09", EncounterState.InProgress }, { "A01 A09 A10", EncounterState.InProgress }, { "A01 A09 A33", EncounterState.InProgress }, { "A01 A09 A10 A32", EncounterState.InProgress }, { "A01 A11", EncounterState.CancelledAfterStart },
        { "A01 A15", EncounterState.InProgress }, { "A01 A15 A26", EncounterState.InProgress }, { "A01 A16", EncounterState.InProgress }, { "A01 A16 A25", EncounterState.InProgress },
        { "A01 A21", EncounterState.OnLeave }, { "A01 A21 A22", EncounterState.InProgress }, { "A01 A21 A52", EncounterState.InProgress }, { "A01 A21 A22 A53", EncounterState.OnLeave },
        { "A01 A54", EncounterState.InProgress }, { "A01 A54 A55", EncounterState.InProgress }, { "A01 A61", EncounterState.InProgress }, { "A01 A61 A62", EncounterState.InProgress },
        { "A01 A23", EncounterState.CancelledAfterStart }, { "A02 A03", EncounterState.Discharged },
    };

    [Theory, MemberData(nameof(Stories))]
    public async Task A_story_ends_alike_in_order_backwards_and_repeated(string story, EncounterState expected)
    {
        var triggers = story.Split(' ');
        string[] messages = [.. triggers.Select((trigger, i) => Adt(trigger, i))];
        await using var hospital = await Open();
        await using var backwards = await Open();

        await Send(hospital, [.. messages, .. messages.Select(m => m.Replace("|C", "|R"))]);
        if (triggers[^1] != "A23")
        {
            await Send(backwards, [.. messages.Reverse()]);
            Assert.Equal(expected, (await Visit(backwards)).State);
            Assert.Equal(Summary(await Visit(hospital)), Summary(await Visit(backwards)));
        }

        Assert.Equal(expected, (await Visit(hospital)).State);
        Assert.DoesNotContain(await Statuses(hospital), x => x.Value is MessageStatus.Received);
    }

    [Theory, OnBothStores]
    public async Task Thirty_shuffles_of_a_long_stay_end_alike(StoreKind kind)
    {
        string[] stay = [.. "A05 A01 A02 A21 A22 A54 A61 A15 A02 A03 A13 A08 A16 A03".Split(' ').Select(Adt)];
        await using var hospital = await Open(kind);
        await Send(hospital, stay);
        var expected = Summary(await Visit(hospital));
        for (var seed = 0; seed < (kind == StoreKind.Sqlite ? 12 : 4); seed++)
        {
            var shuffled = stay.ToArray();
            new Random(seed).Shuffle(shuffled);
            await using var other = await Open(kind);
            await Send(other, shuffled);
            Assert.Equal(expected, Summary(await Visit(other)));
        }
    }

    [Theory, OnBothStores]
    public async Task A_transfer_that_arrives_late_does_not_move_the_patient_back(StoreKind kind)
    {
        await using var hospital = await Open(kind);

        await Send(hospital, Adt("A01", 0, "4W"), Adt("A02", 5, "ICU"), Adt("A02", 2, "5E"), Adt("A08", 1, "4W"));

        Assert.Equal("ICU", (await Visit(hospital)).Unit);
    }

    [Theory, OnBothStores]
    public async Task A_cancelled_transfer_returns_to_the_place_the_message_gives(StoreKind kind)
    {
        await using var hospital = await Open(kind);

        await Send(hospital, Adt("A01", 0, "4W"), Adt("A02", 2, "ICU"), Adt("A12", 3, "4W"));

        Assert.Equal("4W", (await Visit(hospital)).Unit);
    }

    [Theory, OnBothStores]
    public async Task A_swap_moves_both_and_waits_for_the_second_visit(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        var other = Pid.Replace("00482173", "00990001").Replace("OKAFOR", "LINDQVIST").Replace("2609-04418", "2609-04419");
        var swap = Message("A17", 3, Pid, Pv1("4W^412^B"), other, Pv1("4W^412^A"));

        await Send(hospital, Message("A01", 0, Pid, Pv1("4W^412^A")), swap);
        var held = (await Statuses(hospital))["C3"];
        await Send(hospital, Message("A01", 1, other, Pv1("4W^412^B")));
        await Send(hospital, swap.Replace("|C3|", "|C9|"));

        var visits = await hospital.Query(db => db.Set<EncounterView>().OrderBy(v => v.Account).ToListAsync());
        Assert.Equal(MessageStatus.Held, held);
        Assert.Equal(["B", "A"], visits.Select(v => v.Bed));
    }

    [Theory, OnBothStores]
    public async Task A_class_change_with_a_new_account_ends_the_old_visit_and_links_both(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        var inpatient = Pid.Replace("2609-04418", "2609-05000");

        await Send(hospital, Message("A04", 0, Pid, Pv1("ED", "E")), Message("A06", 3, inpatient, "MRG|00482173^^^LARK^MR||2609-04418", Pv1("4W^412^A")));

        var visits = await hospital.Query(db => db.Set<EncounterView>().OrderBy(v => v.Account).ToListAsync());
        Assert.Equal([(EncounterState.Discharged, "09", EncounterClass.Emergency), (EncounterState.InProgress, "", EncounterClass.Inpatient)], visits.Select(v => (v.State, v.DischargeStatus, v.Class)));
        Assert.Contains((await hospital.Run(ShowEncounter.Definition, visits[1].Id)).Value.Links, l => l.What == "Continued from" && l.Account == "2609-04418");
    }

    [Theory, OnBothStores]
    public async Task Observation_that_becomes_inpatient_keeps_both_clocks_in_the_history(StoreKind kind)
    {
        await using var hospital = await Open(kind);

        await Send(hospital, Message("A04", 0, Pid, Pv1("OBS^1^A", "V")), Message("A06", 20, Pid, Pv1("4W^412^A")));

        var page = (await hospital.Run(ShowEncounter.Definition, (await Visit(hospital)).Id)).Value;
        Assert.Equal([EncounterClass.Observation, EncounterClass.Inpatient], page.Standing.Segments.Select(x => x.Class));
        Assert.Equal(TimeSpan.FromHours(20), page.Standing.Segments[0].To - page.Standing.Segments[0].From);
    }

    [Theory, OnBothStores]
    public async Task A_bed_status_message_sets_the_board_and_an_allergy_message_the_visit_page(StoreKind kind)
    {
        await using var hospital = await Open(kind);

        await Send(
            hospital, Adt("A01", 0), Message("A20", 1, "NPU|4W^410^A|H"), Message("A60", 2, Pid, "IAM|1|DA|^Penicillin|SV|Hives|A", "IAM|2|FA|^Nuts|MO||A"), Message("A60", 4, Pid, "IAM|1|FA|^Nuts|MO||D"), Message("A60", 3, Pid, "IAM|1|FA|^Nuts|SV||U"));

        var board = (await hospital.Run(ReadBoard.Definition, new(null, null))).Value;
        Assert.Equal(BedStatus.Cleaning, Assert.Single(board.Units.SelectMany(u => u.Beds), b => b.Id is not null).Status);
        var page = (await hospital.Run(ShowEncounter.Definition, (await Visit(hospital)).Id)).Value;
        Assert.Equal([("Penicillin", true), ("Nuts", false)], page.Allergies.Select(a => (a.Text, a.Active)));
    }

    [Theory, OnBothStores]
    public async Task Nothing_is_deleted_by_a_message(StoreKind kind)
    {
        await using var hospital = await Open(kind);

        await Send(hospital, Adt("A01", 0), Adt("A03", 3), Adt("A23", 4), Adt("A29", 5));

        var statuses = await Statuses(hospital);
        Assert.Equal((MessageStatus.Failed, MessageStatus.Failed), (statuses["C4"], statuses["C5"]));
        Assert.Equal(EncounterState.Discharged, (await Visit(hospital)).State);
    }

    [Theory]
    [InlineData("A19")]
    [InlineData("A56")]
    [InlineData("A57")]
    [InlineData("A58")]
    [InlineData("A59")]
    public async Task An_event_that_hl7_does_not_use_is_rejected_with_201(string trigger)
    {
        await using var hospital = await Open();

        var answer = (await Send(hospital, Adt(trigger, 0)))[0];

        Assert.Contains("MSA|AR|C0", answer);
        Assert.Contains("201^", answer);
        Assert.Equal(MessageStatus.Ignored, (await Statuses(hospital))["C0"]);
        Assert.Equal(0, await hospital.Query(db => db.Set<EncounterView>().CountAsync()));
    }

    [Theory, OnBothStores]
    public async Task Where_unknown_visits_are_held_a_transfer_waits_for_the_admission(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        var facility = (await hospital.Do<FacilityId>(async s => (await FacilityRecords.All(s))[0].Id)).Value;
        await hospital.Run(SetSenderRule.SetSenderRule.Definition, new(facility, true));

        await Send(hospital, Adt("A02", 2, "ICU"));
        var held = (await Statuses(hospital))["C2"];
        await Send(hospital, Adt("A01", 0, "4W"));

        Assert.Equal((MessageStatus.Held, MessageStatus.Applied), (held, (await Statuses(hospital))["C2"]));
        Assert.Equal("ICU", (await Visit(hospital)).Unit);
    }

    [Fact]
    public async Task Every_adt_message_of_other_projects_is_answered_and_none_stops_the_queue()
    {
        await using var hospital = await Open();
        var folder = Custodian.Testing.Reference.Path("interop/hl7v2/files");
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => File.ReadAllText(f, Encoding.Latin1).Contains("ADT^A", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        foreach (var file in files)
        {
            // The sender's facility is set to ours; the rest is as the other project wrote it.
            foreach (var message in Hl7v2.Hl7Parser.Parse(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).Messages.Where(m => m.Type == "ADT"))
            {
                var segments = Encoding.Latin1.GetString(message.Raw).ReplaceLineEndings("\r").Split('\r');
                var head = segments[0].Split(segments[0][3]);
                head[3] = "LARK";
                await Send(hospital, string.Join('\r', [string.Join(segments[0][3], head), .. segments[1..]]));
            }
        }

        var codes = await hospital.Query(db => db.Set<InboundMessage>().Select(m => m.ProblemCode).ToListAsync());
        Assert.True(codes.Count >= 40, $"{codes.Count} messages");
        Assert.DoesNotContain("INT-0500", codes);
        Assert.DoesNotContain(await Statuses(hospital), x => x.Value == MessageStatus.Received);
    }

    static string Adt(string trigger, int hour) => Adt(trigger, hour, trigger == "A02" ? "ICU" : "4W");

    static string Adt(string trigger, int hour, string unit) => Message(trigger, hour, Pid, Pv1($"{unit}^41{hour % 10}^A", trigger is "A04" ? "E" : trigger is "A07" ? "O" : "I"));

    static string Pv1(string place, string @class = "I") => $"PV1|1|{@class}|{place}|1|||1234567893^ADEYEMI^Sola||1992999882^CONSULT^Ann|MED||||1";

    static string Message(string trigger, int hour, params string[] segments)
    {
        var at = new DateTime(2026, 9, 4, 8, 0, 0).AddHours(hour).ToString("yyyyMMddHHmmss", System.Globalization.CultureInfo.InvariantCulture);
        return $"MSH|^~\\&|TEST|LARK|CUST|LARK|{at}||ADT^{trigger}|C{hour}|P|2.5.1\rEVN||{at}\r" + string.Join('\r', segments) + "\r";
    }

    static object Summary(EncounterView v) => (v.State, v.Class, v.AdmittedAt, v.DischargedAt, v.Unit, v.Room, v.Bed, v.LeaveDays, v.AttendingNpi);

    static async Task<List<string>> Send(Hospital hospital, params string[] messages)
    {
        List<string> answers = [];
        foreach (var message in messages)
        {
            var stored = await hospital.Get<InterfaceQueue>().Store([Encoding.UTF8.GetBytes(message)], "test");
            answers.Add(Encoding.UTF8.GetString(stored.Value[0]));
            await hospital.Get<InterfaceQueue>().ApplyAll();
        }

        return answers;
    }

    static Task<EncounterView> Visit(Hospital hospital) => hospital.Query(db => db.Set<EncounterView>().SingleAsync());

    static Task<Dictionary<string, MessageStatus>> Statuses(Hospital hospital) => hospital.Query(async db =>
        (await db.Set<InboundMessage>().OrderBy(m => m.Id).Select(m => new { m.ControlId, m.Status }).ToListAsync()).GroupBy(m => m.ControlId).ToDictionary(g => g.Key, g => g.Last().Status));

    static async Task<Hospital> Open(StoreKind kind = StoreKind.Sqlite)
    {
        var hospital = await Hospital.Open(kind);
        await hospital.Do<FacilityId>(s => Task.FromResult<Outcome<FacilityId>>(FacilityRecords.Add(s, "LARK", "Larkfield General Hospital", "America/Phoenix")));
        return hospital;
    }
}
