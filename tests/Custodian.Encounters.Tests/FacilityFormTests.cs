using Custodian.Encounters.BedBoard;
using Custodian.Encounters.Packets;
using Custodian.Encounters.SetForms;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Slices;
using Custodian.StoreTesting;

namespace Custodian.Encounters.Tests;

public class FacilityFormTests
{
    [Theory, OnBothStores]
    public async Task A_form_switched_off_changed_or_added_counts_for_visits_after_it_and_packets_before_keep_theirs(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var early = (await larkfield.Admit()).Value;
        larkfield.Hospital.Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.True((await Save(larkfield, 0, "valuables", PacketForm.Find("valuables")! with { Types = [] }, "kept at home")).Ok);
        Assert.True((await Save(larkfield, 0, "patient-rights", PacketForm.Find("patient-rights")! with { Statement = "I was told of my rights in my language.", Types = ["inpatient"] }, "new wording")).Ok);
        Assert.True((await Save(larkfield, 0, "photo-consent", new PacketForm("photo-consent", "Photographs", "admission", [], [SignerRole.Patient], "photo-consent", "start", "I agree to photographs.", "hospital policy", Types: ["inpatient"]), "asked by the board")).Ok);
        larkfield.Hospital.Clock.Advance(TimeSpan.FromMinutes(30));
        var late = (await larkfield.Admit(Larkfield.Inpatient with { Bed = "B" }, "t", "10:45", await larkfield.Add("Lindqvist", "Harald"))).Value;

        var (before, after) = (await Packet(larkfield, early), await Packet(larkfield, late));
        Assert.Contains("valuables", before.Select(l => l.Form.Code));
        Assert.DoesNotContain("photo-consent", before.Select(l => l.Form.Code));
        Assert.DoesNotContain("valuables", after.Select(l => l.Form.Code));
        Assert.Contains("photo-consent", after.Select(l => l.Form.Code));
        Assert.Equal("I was told of my rights in my language.", after.Single(l => l.Form.Code == "patient-rights").Form.Statement);

        var filing = larkfield.Hospital.Get<FormFiling>();
        Assert.True((await larkfield.Hospital.Run(SignForm.Definition, new(late, "photo-consent", 0, new("Harald Lindqvist", "Patient", "en", default, true), filing))).Ok);
        Assert.True((await Save(larkfield, 1, "photo-consent", null, "ended")).Ok);
        Assert.Equal("I agree to photographs.", (await Packet(larkfield, late)).Single(l => l.Form.Code == "photo-consent").Form.Statement);
        Assert.Equal("ENC-0151", (await larkfield.Hospital.Run(SignForm.Definition, new(late, "valuables", 0, new("Harald Lindqvist", "Patient", "en", default, true), filing))).Problem?.Code);
    }

    [Theory, OnBothStores]
    public async Task What_the_law_asks_stays_with_the_form_and_a_change_seen_by_nobody_is_not_overwritten(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var moon = PacketForm.Find("moon")!;

        Assert.True((await Save(larkfield, 0, "moon", moon with { Clock = "start", Medicare = false, Source = "our own", Name = "Observation notice", Types = ["observation"] }, "shorter name")).Ok);
        var stale = await Save(larkfield, 0, "moon", moon with { Types = [] }, "off");
        var bare = await Save(larkfield, 1, "moon", moon with { Statement = " ", Signers = [] }, " ");
        var badly = await Save(larkfield, 0, "Photo Consent", moon with { Types = ["inpatient"] }, "x");

        var now = (await larkfield.Hospital.Run(ListForms.Definition, larkfield.Facility)).Value.Forms.Single(f => f.Code == "moon");
        Assert.Equal(("Observation notice", "moon", true, "42 CFR 489.20(y)", 1), (now.Name, now.Clock, now.Medicare, now.Source, now.Version));
        Assert.Equal(("ENC-0192", "ENC-0191", "ENC-0191"), (stale.Problem?.Code, bare.Problem?.Code, badly.Problem?.Code));
        Assert.Equal(["Reason", "Signers", "Statement"], bare.Problem!.Fields!.Select(f => f.Field).Order());
    }

    [Theory, OnBothStores]
    public async Task Of_two_changes_at_once_one_is_kept(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => Save(larkfield, 0, "valuables", PacketForm.Find("valuables")! with { Name = $"Valuables {i}", Types = ["inpatient"] }, "at once"))));

        Assert.Single(outcomes, o => o.Ok);
        Assert.All(outcomes.Where(o => !o.Ok), o => Assert.True(o.Problem!.Kind is ProblemKind.Stale or ProblemKind.Conflict));
    }

    [Theory, OnBothStores]
    public async Task The_board_opens_at_a_facility_with_beds_of_the_callers_own_first(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var (alder, birch) = ((await Add("ALDR")).Value, (await Add("BRCH")).Value);
        Assert.True((await larkfield.Hospital.Run(AddBeds.Definition, new(larkfield.Facility, "4W,412,A"))).Ok);
        Assert.True((await larkfield.Hospital.Run(AddBeds.Definition, new(birch, "2N,1,A"))).Ok);

        Assert.Equal(birch, (await larkfield.Hospital.Run(ReadBoard.Definition, new(null, null))).Value.Facility);
        Assert.Equal(larkfield.Facility, (await larkfield.Hospital.Run(ReadBoard.Definition, new(null, null), Clerk([alder, larkfield.Facility]))).Value.Facility);
        Assert.Equal(alder, (await larkfield.Hospital.Run(ReadBoard.Definition, new(null, null), Clerk([alder]))).Value.Facility);
        Assert.False((await larkfield.Hospital.Run(ReadBoard.Definition, new(null, null), Clerk([birch]))).Value.May is { Move: true } or { Settings: true });
        Task<Outcome<FacilityId>> Add(string code) => larkfield.Hospital.Do<FacilityId>(s => Task.FromResult<Outcome<FacilityId>>(FacilityRecords.Add(s, code, code + " Hospital", "America/New_York")));
    }

    static Caller Clerk(FacilityId[] facilities) => new(new UserId(5), "clerk", new HashSet<string> { "encounters.read" }, "test") { Facilities = facilities.ToHashSet() };

    static Task<Outcome<string>> Save(Larkfield larkfield, int number, string code, PacketForm? said, string reason) => larkfield.Hospital.Run(SaveForm.Definition, new(larkfield.Facility, number, code, said, reason));

    static async Task<IReadOnlyList<PacketLine>> Packet(Larkfield larkfield, EncounterId visit) => (await larkfield.Hospital.Run(ReadPacket.Definition, new(visit, larkfield.Hospital.Get<FormFiling>()))).Value.Lines;
}
