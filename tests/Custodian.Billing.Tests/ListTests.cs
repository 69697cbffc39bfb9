using Custodian.Billing.Claims;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.StoreTesting;
using Custodian.Ui;

namespace Custodian.Billing.Tests;

public class ListTests
{
    [Theory, OnBothStores]
    public async Task Every_view_and_order_of_both_lists_answers(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.CodedStay("2609-1");
        var other = await ward.CodedStay("2609-2");
        await ward.Must(s => BillingRecords.AddCharge(s, new(other, Ward.Left, "0250", 1, new(5_000), "Pharmacy", "test", "more")));
        await ward.Hospital.Drain();

        foreach (var view in new[] { "all", "ready", nameof(HoldReason.BillDays) })
        {
            foreach (var (sort, first) in new[] { ("age", id), ("-age", id), ("charges", id), ("-charges", other), ("account", id), ("-account", other), ("payer", id), ("-payer", id) })
            {
                var holds = (await ward.Hospital.Run(ListHolds.ListHolds.Definition, new(view, sort, 1))).Value;
                Assert.Equal((2, first), (holds.Total, holds.Lines[0].Encounter));
            }
        }

        foreach (var (sort, first) in new[] { ("built", "2609-1"), ("-total", "2609-2"), ("total", "2609-1"), ("number", "2609-1"), ("-number", "2609-2"), ("payer", "2609-1"), ("-payer", "2609-1") })
        {
            var claims = (await ward.Hospital.Run(ListClaims.ListClaims.Definition, new(nameof(ClaimState.Ready), sort, 1))).Value;
            Assert.Equal((2, first), (claims.Total, claims.Lines[0].ControlNumber));
        }

        Assert.Empty((await ward.Hospital.Run(ListClaims.ListClaims.Definition, new("rebill", "-built", 1))).Value.Lines);
        Assert.Empty((await ward.Hospital.Run(ListHolds.ListHolds.Definition, new("all", "-age", 2))).Value.Lines);
    }

    [Theory, OnBothStores]
    public async Task Both_lists_are_exported_whole_with_amounts_a_program_reads(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        await ward.CodedStay("2609-1");
        await ward.Stay("2609-2");
        await ward.Hospital.Drain();

        var holds = (await ward.Hospital.Run(ExportHolds.ExportHolds.Definition, new("all", "account", 7))).Value.Csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var claims = (await ward.Hospital.Run(ExportClaims.ExportClaims.Definition, new("all", "-built", 1))).Value.Csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal((3, 2), (holds.Length, claims.Length));
        Assert.Equal("account,patient,class,discharged,age_days,payer,charges,state,waits_for", holds[0]);
        Assert.StartsWith("2609-1,\"OKAFOR, Margaret\",Inpatient,2026-", holds[1]);
        Assert.Contains(",4950.00,", claims[1]);
    }

    [Theory, OnBothStores]
    public async Task The_chart_shows_what_holds_the_bill(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Stay("2609-1");

        var held = (await ward.Hospital.Do<Custodian.Ui.Web.TrackState>(async s => await BillingTrack.Track.Read(s, id))).Value;
        await ward.Charge(id, "2609-1");
        await ward.Details(id);
        await ward.Code(id, 1);
        var ready = (await ward.Hospital.Do<Custodian.Ui.Web.TrackState>(async s => await BillingTrack.Track.Read(s, id))).Value;

        Assert.Equal((StateKind.Warn, "Held: no final codes"), (held.Kind, held.Text));
        Assert.Equal((StateKind.Ready, "Ready to bill"), (ready.Kind, ready.Text));
    }

    [Theory, OnBothStores]
    public async Task A_dependent_is_billed_under_the_insured_once_the_name_is_recorded(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Stay("2609-1", EncounterClass.Inpatient, new CoverageData("77001", "Larkfield Mutual", "CI", "M-1", "G-9", "01"), Ward.Medicare);
        await ward.Charge(id, "2609-1");
        await ward.Details(id);
        await ward.Code(id, 1);
        var nameless = (await ward.Newest(id))!;

        await ward.Hospital.Run(SaveClaimDetails.SaveClaimDetails.Definition, new(id, null) { AdmittingDiagnosis = "R07.9", InsuredFamily = "Okafor", InsuredGiven = "Daniel" });
        var claim = (await ward.Newest(id))!;
        var content = ClaimText.Claim(claim.ContentJson);

        Assert.Contains(ClaimText.Findings(nameless.FindingsJson), f => f.Code == "X12-0209");
        Assert.Equal(ClaimState.Ready, claim.State);
        Assert.Equal(("Daniel", "Margaret", "01"), (content.Subscriber.Name.First, content.Patient!.Name.First, content.Patient.Relationship));
        Assert.Equal(("S", "00882"), (content.OtherCoverages.Single().Responsibility, content.OtherCoverages.Single().Payer.Id));
    }

    [Theory, OnBothStores]
    public async Task Details_opened_before_somebody_else_saved_are_refused_as_stale(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.CodedStay("2609-1");

        var stale = await ward.Hospital.Run(SaveClaimDetails.SaveClaimDetails.Definition, new(id, 1) { AdmittingDiagnosis = "R07.9" });

        Assert.Equal((ProblemKind.Stale, "BIL-0105"), (stale.Problem!.Kind, stale.Problem.Code));
    }
}
