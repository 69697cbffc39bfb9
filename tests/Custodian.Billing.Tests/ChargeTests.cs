using Custodian.Kernel;
using Custodian.StoreTesting;

namespace Custodian.Billing.Tests;

public class ChargeTests
{
    [Theory, OnBothStores]
    public async Task A_charge_said_twice_is_charged_once(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Stay("2609-1");
        var charge = new ChargeData(id, Ward.Admitted, "0300", 1, new(1_000), "Laboratory", "lab", "A1");

        var first = await ward.Must(s => BillingRecords.AddCharge(s, charge));
        var again = await ward.Must(s => BillingRecords.AddCharge(s, charge));
        var both = await ward.Must(s => BillingRecords.AddCharges(s, [charge, charge with { Key = "A2" }, charge with { Key = "A2" }]));

        Assert.Equal((true, false, 1), (first, again, both));
        var state = (await ward.Hospital.Do<Views.AccountView>(async s => (await BillingRecords.State(s, id))!)).Value;
        Assert.Equal(new Money(2_000), state.Charges);
        Assert.Equal(2, (await ward.Hospital.Do<int>(async s => (await BillingRecords.Charges(s, id)).Count)).Value);
    }

    [Theory]
    [InlineData("120", 1, 100, "", "RevenueCode")]
    [InlineData("0001", 1, 100, "", "RevenueCode")]
    [InlineData("0300", 0, 100, "", "Units")]
    [InlineData("0300", -1, 100, "", "Units")]
    [InlineData("0300", 1, 100, "P96", "Hcpcs")]
    public void A_charge_that_no_claim_could_carry_is_refused_by_field(string revenue, int units, long cents, string hcpcs, string field)
    {
        var refused = ChargeRules.Check(new(new(1), Ward.Admitted, revenue, units, new(cents), "Own words", "test", "1") { Hcpcs = hcpcs });

        Assert.Equal(field, Assert.Single(refused!.Fields!).Field);
    }

    [Theory, OnBothStores]
    public async Task A_charge_for_an_unknown_encounter_is_refused(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);

        var outcome = await ward.Hospital.Do(s => BillingRecords.AddCharge(s, new(new(99), Ward.Admitted, "0300", 1, new(1_000), "Laboratory", "lab", "A1")));

        Assert.Equal("BIL-0102", outcome.Problem?.Code);
    }
}
