using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Billing.AddCharge;

/// <summary>A charge entered by hand. The form carries a key of its own, so that pressing twice charges once.</summary>
static class AddCharge
{
    public static readonly Slice<ChargeData, bool> Definition =
        Slice.Write<ChargeData, bool>("billing.add-charge", Permissions.Work, Scope.Patient, AuditVerb.Originate, Handle);

    static async Task<Outcome<bool>> Handle(SliceContext s, ChargeData said)
    {
        var added = await BillingRecords.AddCharge(s, said);
        if (added is { Ok: true, Value: false } && await Encounters.EncounterRecords.Find(s, said.Encounter) is { } visit)
        {
            s.Accessed(visit.PatientId, visit.Id, "charges", "already there");
        }

        return added;
    }
}
