using System.Globalization;
using Custodian.Billing;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.Synthetic;

namespace Custodian.Cli.Demo;

/// <summary>The charges of the stories, which the HL7 feed does not carry.</summary>
static class DemoCharges
{
    public static readonly Slice<Input, int> Definition =
        Slice.Write<Input, int>("demo.charges", "demo.seed", Scope.List, AuditVerb.Receive, Handle);

    public sealed record Input(IReadOnlyDictionary<string, FacilityId> Facilities, IReadOnlyList<SyntheticEncounter> Encounters);

    static async Task<Outcome<int>> Handle(SliceContext s, Input input)
    {
        var charges = new List<ChargeData>();
        foreach (var told in input.Encounters)
        {
            if (await EncounterRecords.FindByAccount(s, input.Facilities[told.Facility.Code], told.AccountNumber) is { } encounter)
            {
                charges.AddRange(told.Charges.Select((c, i) => new ChargeData(
                    encounter.Id, c.On, c.RevenueCode, c.Units, c.Amount, c.Name, "synthetic", $"{told.AccountNumber}-{i.ToString(CultureInfo.InvariantCulture)}")));
            }
        }

        s.Accessed(null, obj: "charges", detail: $"{charges.Count} of the synthetic hospital");
        return await BillingRecords.AddCharges(s, charges);
    }
}
