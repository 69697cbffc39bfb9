using System.Text;
using Custodian.Encounters.Packets;
using Custodian.Kernel;
using Custodian.StoreTesting;

namespace Custodian.Encounters.Tests;

public class PacketTests
{
    static readonly byte[] Drawing = [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0, 160, 2, 48, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 0xFF, 0xD9];

    [Theory, OnBothStores]
    public async Task A_form_is_signed_on_the_screen_and_filed_in_the_chart(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var (id, filing) = ((await larkfield.Admit()).Value, larkfield.Hospital.Get<FormFiling>());

        var drawn = await larkfield.Hospital.Run(SignForm.Definition, new(id, "consent-treat", 0, new("Margaret Okafor", "Patient", "en", Drawing, false), filing));
        var typed = await larkfield.Hospital.Run(SignForm.Definition, new(id, "patient-rights", 0, new("Margaret Okafor", "Patient", "es", default, true), filing));
        var twice = await larkfield.Hospital.Run(SignForm.Definition, new(id, "consent-treat", 1, new("Margaret Okafor", "Patient", "en", Drawing, false), filing));
        var packet = (await larkfield.Hospital.Run(ReadPacket.Definition, new(id, filing))).Value;

        Assert.True(drawn.Ok && typed.Ok, drawn.Problem?.Text ?? typed.Problem?.Text);
        Assert.Equal("ENC-0155", twice.Problem?.Code);
        Assert.Equal(2, packet.Documents.Count);
        Assert.All(packet.Lines.Where(l => l.Form.Code is "consent-treat" or "patient-rights"), l => Assert.True(l is { State: PacketState.Signed, Document: not null }));
    }

    public static readonly TheoryData<string, string, string, bool, string> Refused = new()
    {
        { "", "Patient", "en", true, "Signer" }, { "M. Okafor", "Registrar", "en", true, "Role" }, { "M. Okafor", "Patient", "xx", true, "Language" }, { "M. Okafor", "Patient", "en", false, "Attested" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task A_signature_that_is_not_complete_is_refused_at_its_field(string signer, string role, string language, bool attested, string field)
    {
        await using var larkfield = await Larkfield.Open(StoreKind.Sqlite);
        var outcome = await larkfield.Hospital.Run(SignForm.Definition, new((await larkfield.Admit()).Value, "consent-treat", 0, new(signer, role, language, default, attested), larkfield.Hospital.Get<FormFiling>()));

        Assert.Equal("ENC-0152", outcome.Problem?.Code);
        Assert.Contains(outcome.Problem!.Fields!, f => f.Field == field);
    }

    [Theory, OnBothStores]
    public async Task A_drawing_that_is_no_picture_is_refused_and_a_refusal_needs_a_reason(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var (id, filing) = ((await larkfield.Admit()).Value, larkfield.Hospital.Get<FormFiling>());

        var broken = await larkfield.Hospital.Run(SignForm.Definition, new(id, "consent-treat", 0, new("M. Okafor", "Patient", "en", Encoding.ASCII.GetBytes("not a picture"), false), filing));
        var silent = await larkfield.Hospital.Run(SettleForm.Definition, new(id, "consent-treat", 0, "refused", " ", null, filing));
        var refused = await larkfield.Hospital.Run(SettleForm.Definition, new(id, "consent-treat", 0, "refused", "Patient declined, Dr. Adeyemi told", null, filing));
        var unfiled = await larkfield.Hospital.Run(SettleForm.Definition, new(id, "directory", 0, "filed", "", 12345, filing));
        var stale = await larkfield.Hospital.Run(SettleForm.Definition, new(id, "consent-treat", 0, "waived", "again", null, filing));

        Assert.Equal(("ENC-0153", "ENC-0157", null, "ENC-0156", "ENC-0154"), (broken.Problem?.Code, silent.Problem?.Code, refused.Problem?.Code, unfiled.Problem?.Code, stale.Problem?.Code));
    }

    [Theory, OnBothStores]
    public async Task The_worklist_shows_what_is_missing_with_its_due_time_and_owner(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var observation = Larkfield.Inpatient with { Class = EncounterClass.Observation, Coverages = [new CoverageData("00120", "Medicare", "MB", "1EG4TE5MK73", "", "18")] };
        var id = (await larkfield.Admit(observation, "t-1", "09:00")).Value;
        var filing = larkfield.Hospital.Get<FormFiling>();

        var moon = (await List("missing")).Tasks.Single(t => t.Line.Form.Code == "moon");
        await larkfield.Hospital.Run(SettleForm.Definition, new(id, "moon", 0, "own", "", null, filing));
        var mine = await List("mine");
        larkfield.Hospital.Clock.Advance(TimeSpan.FromHours(12));
        var overdue = await List("overdue");
        await larkfield.Hospital.Run(SignForm.Definition, new(id, "moon", 1, new("Margaret Okafor", "Patient", "en", default, true), filing));
        var packet = (await larkfield.Hospital.Run(ReadPacket.Definition, new(id, filing))).Value;

        Assert.Equal(new DateTime(2026, 9, 16, 1, 0, 0, DateTimeKind.Utc), moon.Line.Due.By);
        Assert.Equal("moon", Assert.Single(mine.Tasks).Line.Form.Code);
        Assert.Contains(overdue.Tasks, t => t.Line.Form.Code == "moon");
        Assert.Equal("Signed late", packet.Lines.Single(l => l.Form.Code == "moon").Shown(packet.Now).Text);
        async Task<PacketList> List(string view) => (await larkfield.Hospital.Run(ListPackets.Definition, new(null, view, null, null))).Value;
    }

    [Theory, OnBothStores]
    public async Task A_stay_registered_before_and_after_a_discharge_the_same_day_asks_for_a_decision(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        await larkfield.Admit(new VisitData { Class = EncounterClass.Clinic, Service = "MED" }, "t-2", "11:00");
        var first = (await larkfield.Admit(day: "t-1", time: "08:00")).Value;
        await larkfield.Hospital.Run(DischargePatient.DischargePatient.Definition, new(first, (await larkfield.Visit(first)).Version, "t", "08:00", "01"));
        var second = (await larkfield.Admit(time: "09:30")).Value;

        var asked = (await larkfield.Hospital.Run(ShowEncounter.ShowEncounter.Definition, second)).Value.Links;
        var account = (await larkfield.Visit(first)).Account;
        var silent = await larkfield.Hospital.Run(LinkVisits.LinkVisits.Definition, new(second, "combine", account, ""));
        await larkfield.Hospital.Run(LinkVisits.LinkVisits.Definition, new(second, "combine", account, "same pneumonia"));
        var decided = (await larkfield.Hospital.Run(ShowEncounter.ShowEncounter.Definition, second)).Value.Links;

        Assert.Equal(["Readmitted on the day of discharge", "Payment window"], asked.Select(l => l.What));
        Assert.Equal("ENC-0141", silent.Problem?.Code);
        Assert.Equal(["Billed as one stay", "Payment window"], decided.Select(l => l.What));
    }
}
