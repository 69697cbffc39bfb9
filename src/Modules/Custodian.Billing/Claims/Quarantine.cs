using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Slices;

namespace Custodian.Billing.Claims;

/// <summary>A record that may hold two persons is not billed (WORKFLOWS 14 and 27).</summary>
static class Quarantine
{
    public static async Task<bool> Holds(SliceContext s, PatientId patient) =>
        (await PatientRecords.Flags(s, patient)).Any(f => f.Kind is "overlay" or "quarantine");
}
