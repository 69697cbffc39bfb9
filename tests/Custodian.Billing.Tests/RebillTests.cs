using Custodian.Billing.Claims;
using Custodian.Kernel;
using Custodian.StoreTesting;
using Custodian.X12;

namespace Custodian.Billing.Tests;

public class RebillTests
{
    [Theory, OnBothStores]
    public async Task Reopened_coding_takes_an_unsent_claim_back_to_held(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.CodedStay("2609-1");

        await ward.Reopen(id, 2);
        var held = (await ward.Newest(id))!;
        await ward.Code(id, 2, drg: 292);
        var claim = (await ward.Newest(id))!;

        Assert.Equal((ClaimState.Held, 1), (held.State, held.Number));
        Assert.Equal((ClaimState.Ready, 1, 2), (claim.State, claim.Number, claim.CodesVersion));
        Assert.Equal("292", ClaimText.Claim(claim.ContentJson).Drg);
    }

    [Theory, OnBothStores]
    public async Task A_sent_claim_is_kept_and_followed_by_a_replacement_when_the_codes_change(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.CodedStay("2609-1");
        var sent = await ward.Send(id);

        await ward.Reopen(id, 2);
        var flagged = (await ward.Newest(id))!;
        var state = await ward.State(id);
        await ward.Code(id, 2, drg: 292);
        var claims = await ward.Claims(id);

        Assert.Equal((AccountState.Rebill, "Codes reopened: late document."), (state, flagged.RebillReason));
        Assert.Equal(["1", "7"], claims.Select(c => c.Frequency));
        Assert.Equal([sent.ContentJson, sent.FileSha256], [claims[0].ContentJson, claims[0].FileSha256]);
        Assert.Equal([1, 2], claims.Select(c => c.CodesVersion));
        Assert.Equal(("0117", "2609-1-2", (ClaimId?)sent.Id), (claims[1].TypeOfBill, claims[1].ControlNumber, claims[1].Corrects));
        Assert.Equal(ClaimState.Held, claims[1].State);
        Assert.Contains(ClaimText.Findings(claims[1].FindingsJson), f => f.Code == "X12-0222");
    }

    [Theory, OnBothStores]
    public async Task The_replacement_is_ready_with_the_payers_number_and_names_it_in_the_file(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.CodedStay("2609-1");
        var first = await ward.Send(id);
        await ward.Reopen(id, 2);
        await ward.Code(id, 2, drg: 292);

        await ward.Hospital.Run(RecordPayerNumber.RecordPayerNumber.Definition, new(first.Id, "ICN-4711"));
        var second = await ward.Send(id);

        var bytes = (await ward.Hospital.Run(ReadClaimFile.ReadClaimFile.Definition, new(second.FileId!.Value))).Value.Content;
        var claim = Claim837I.Read(X12Reader.Read(bytes), "2609-1-2")!;
        Assert.Equal(("0117", "ICN-4711", "292"), (claim.TypeOfBill, claim.PayerControlNumber, claim.Drg));
        Assert.Equal(AccountState.Billed, await ward.State(id));
    }

    [Theory, OnBothStores]
    public async Task Late_charges_after_billing_make_a_replacement_with_all_charges(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.CodedStay("2609-1");
        await ward.Send(id);

        await ward.Must(s => BillingRecords.AddCharge(s, new(id, Ward.Left, "0250", 1, new(5_000), "Pharmacy", "test", "late")));
        await ward.Hospital.Drain();

        var claims = await ward.Claims(id);
        Assert.Contains("$5,000.00", claims[0].RebillReason, StringComparison.Ordinal);
        Assert.Equal([495_000L, 500_000L], claims.Select(c => c.Total.Cents));
    }

    [Theory, OnBothStores]
    public async Task A_void_repeats_what_was_sent_with_the_payers_number(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.CodedStay("2609-1");
        var sent = await ward.Send(id);

        var without = await ward.Hospital.Run(VoidClaim.VoidClaim.Definition, new(sent.Id, "Wrong payer"));
        await ward.Hospital.Run(RecordPayerNumber.RecordPayerNumber.Definition, new(sent.Id, "ICN-4711"));
        var made = await ward.Hospital.Run(VoidClaim.VoidClaim.Definition, new(sent.Id, "Wrong payer"));

        var taken = (await ward.Newest(id))!;
        Assert.Equal("BIL-0309", without.Problem?.Code);
        Assert.Equal(made.Value, taken.Id);
        Assert.Equal(("0118", ClaimState.Ready, sent.Total), (taken.TypeOfBill, taken.State, taken.Total));
    }
}
