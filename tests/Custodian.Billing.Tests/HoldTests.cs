using Custodian.Billing.Accounts;
using Custodian.Billing.Claims;
using Custodian.Billing.Model;
using Custodian.Coding;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Store.Facts;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing.Tests;

public class HoldTests
{
    [Theory, OnBothStores]
    public async Task A_discharge_holds_the_account_for_codes_and_late_charges(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);

        var id = await ward.Stay("2609-1");

        Assert.Equal([HoldReason.BillDays, HoldReason.Coding], (await ward.OpenHolds(id)).Select(h => h.Reason));
        Assert.Equal(AccountState.Held, await ward.State(id));
        Assert.Null(await ward.Newest(id));
    }

    [Theory, OnBothStores]
    public async Task A_claim_without_final_codes_is_refused(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Stay("2609-1");

        var built = await ward.Hospital.Run(BuildClaim.BuildClaim.Definition, new(id));

        Assert.Equal("BIL-0104", built.Problem?.Code);
    }

    [Theory, OnBothStores]
    public async Task A_claim_without_payer_is_held_and_refused_with_what_to_do(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.CodedStay("2609-1");
        await ward.Must<bool>(async s => await EncounterRecords.Update(s, id, new VisitData { Coverages = [] }, s.Now));
        await ward.Hospital.Drain();

        var claim = (await ward.Newest(id))!;
        var written = await ward.Hospital.Run(WriteClaims.WriteClaims.Definition, new([claim.Id]));

        Assert.Equal(ClaimState.Held, claim.State);
        Assert.Equal(["BIL-0201"], ClaimText.Findings(claim.FindingsJson).Where(f => f.Severity == Severity.Error).Select(f => f.Code));
        Assert.Equal("BIL-0302", written.Problem?.Code);
        Assert.Contains("Claim errors", written.Problem!.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothStores]
    public async Task A_claim_without_charges_is_held_until_they_come(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Stay("2609-1");
        await ward.Details(id);
        await ward.Code(id, 1);
        var without = (await ward.Newest(id))!;

        await ward.Charge(id, "2609-1");
        await ward.Hospital.Drain();

        Assert.Equal(ClaimState.Held, without.State);
        Assert.Contains(ClaimText.Findings(without.FindingsJson), f => f.Code == "X12-0251");
        Assert.Equal(ClaimState.Ready, (await ward.Newest(id))!.State);
    }

    [Theory, OnBothStores]
    public async Task Every_fact_delivered_twice_changes_nothing(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.CodedStay("2609-1");
        var patient = (await ward.Newest(id))!.PatientId;
        IFact[] facts =
        [
            new EncounterOpened(id, patient, ward.Facility, EncounterClass.Inpatient), new EncounterDischarged(id, patient, ward.Facility, EncounterClass.Inpatient, Ward.Left),
            new EncounterCoded(id, patient, 1, 291), new ChargesAdded(id, patient), new EncounterChanged(id, patient), new CodingReopened(id, patient, 1, "late document"), new DischargeCancelled(id, patient),
        ];
        var before = await Everything(ward);

        foreach (var fact in facts)
        {
            await ward.Must<Done>(async s =>
            {
                await new FollowAccount().Handle(s, fact);
                return Done.Value;
            });
        }

        Assert.Equal(before, await Everything(ward));
    }

    [Theory, OnBothStores]
    public async Task The_days_for_late_charges_stop_the_sending_until_they_passed_or_are_released(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        await ward.Must<Done>(s =>
        {
            s.Db.Add(new FacilityBilling { FacilityId = ward.Facility, HoldDays = 6 });
            return Task.FromResult<Outcome<Done>>(Done.Value);
        });
        var id = await ward.CodedStay("2609-1");
        var claim = (await ward.Newest(id))!;

        var early = await ward.Hospital.Run(WriteClaims.WriteClaims.Definition, new([claim.Id]));
        var released = await ward.Hospital.Run(ReleaseHolds.ReleaseHolds.Definition, new([id]));
        var written = await ward.Hospital.Run(WriteClaims.WriteClaims.Definition, new([claim.Id]));

        Assert.Contains("18-Sep-2026", early.Problem?.Text, StringComparison.Ordinal);
        Assert.Equal(1, released.Value.Released);
        Assert.True(written.Ok);
    }

    [Theory, OnBothStores]
    public async Task Billing_cannot_release_the_hold_of_coding(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Stay("2609-1");

        var released = await ward.Hospital.Run(ReleaseHolds.ReleaseHolds.Definition, new([id], HoldReason.Coding));

        Assert.Equal("BIL-0402", released.Problem?.Code);
        Assert.Contains("Final coding releases it.", released.Problem!.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothStores]
    public async Task A_hold_by_hand_keeps_a_ready_claim_back_until_it_is_released(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.CodedStay("2609-1");

        await ward.Hospital.Run(PlaceHold.PlaceHold.Definition, new(id, HoldReason.Query, "Waits for Dr Adeyemi."));
        var held = (await ward.Newest(id))!.State;
        await ward.Hospital.Run(ReleaseHolds.ReleaseHolds.Definition, new([id], HoldReason.Query));

        Assert.Equal(ClaimState.Held, held);
        Assert.Equal(ClaimState.Ready, (await ward.Newest(id))!.State);
    }

    [Theory, OnBothStores]
    public async Task A_record_in_quarantine_is_never_billed(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.CodedStay("2609-1");
        var claim = (await ward.Newest(id))!;
        await ward.Must<Done>(s =>
        {
            Planted.Row(s.Db, "patients_flag", ("Id", s.Ids.Next()), ("PatientId", claim.PatientId), ("Kind", "overlay"), ("Text", "Two persons"));
            return Task.FromResult<Outcome<Done>>(Done.Value);
        });

        var written = await ward.Hospital.Run(WriteClaims.WriteClaims.Definition, new([claim.Id]));
        await ward.Hospital.Run(BuildClaim.BuildClaim.Definition, new(id));

        Assert.Contains("quarantine", written.Problem?.Text, StringComparison.Ordinal);
        Assert.Contains(ClaimText.Findings((await ward.Newest(id))!.FindingsJson), f => f.Code == "BIL-0202");
        Assert.Equal(ClaimState.Held, (await ward.Newest(id))!.State);
    }

    [Theory, OnBothStores]
    public async Task A_cancelled_discharge_takes_the_claim_back_and_the_next_one_releases_it(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.CodedStay("2609-1");

        await ward.Must(s => EncounterRecords.CancelDischarge(s, id, s.Now));
        await ward.Hospital.Drain();
        var (account, claim) = (await ward.State(id), (await ward.Newest(id))!.State);
        await ward.Must(s => EncounterRecords.Discharge(s, id, new VisitData { DischargeStatus = "01" }, Ward.Left.ToDateTime(new(20, 0), DateTimeKind.Utc)));
        await ward.Hospital.Drain();

        Assert.Equal((AccountState.Open, ClaimState.Held), (account, claim));
        Assert.DoesNotContain(await ward.OpenHolds(id), h => h.Reason == HoldReason.InHouse);
    }

    [Theory, OnBothStores]
    public async Task The_list_counts_what_is_discharged_and_not_final_billed(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var uncoded = await ward.Stay("2609-1");
        var ready = await ward.CodedStay("2609-2");
        var sent = await ward.CodedStay("2609-3");
        await ward.Send(sent);

        var all = (await ward.Hospital.Run(ListHolds.ListHolds.Definition, new("all", "-age", 1))).Value;
        var coding = (await ward.Hospital.Run(ListHolds.ListHolds.Definition, new("Coding", "-charges", 1))).Value;

        Assert.Equal((2, 2, 1, 0), (all.Total, all.Unbilled, all.Ready, all.Rebill));
        Assert.Equal(new Money(495_000), all.Charges);
        Assert.Equal([uncoded, ready], all.Lines.Select(l => l.Encounter).Order(Comparer<EncounterId>.Create((a, b) => a.Value.CompareTo(b.Value))));
        Assert.Equal([uncoded], coding.Lines.Select(l => l.Encounter));
        Assert.Equal(3, coding.Lines[0].Age);
    }

    static Task<string> Everything(Ward ward) => ward.Hospital.Query(async db =>
    {
        var claims = await db.Set<Claim>().AsNoTracking().OrderBy(c => c.Id).Select(c => $"{c.Id} {c.State} {c.Version} {c.RebillReason}").ToListAsync();
        var holds = await db.Set<AccountHold>().AsNoTracking().OrderBy(h => h.Id).Select(h => $"{h.Id} {h.Reason} {h.ClearedAt}").ToListAsync();
        var events = await db.Set<ClaimEvent>().CountAsync();
        var told = await db.Set<FactRow>().CountAsync();
        return string.Join("\n", [.. claims, .. holds, $"{events} events", $"{told} facts"]);
    });
}
