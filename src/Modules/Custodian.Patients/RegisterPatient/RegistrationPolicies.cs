using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.RegisterPatient;

/// <summary>The registration policy in force.</summary>
static class RegistrationPolicies
{
    /// <summary>The policy of what belongs to no facility, such as a search: the row of facility 0.</summary>
    public static readonly FacilityId Enterprise = new(0);

    public static Task<RegistrationPolicy> OfEnterprise(SliceContext s) => Of(s, Enterprise);

    /// <summary>The facility's own policy, else the enterprise's, else the one the program comes with.</summary>
    public static async Task<RegistrationPolicy> Of(SliceContext s, FacilityId facility)
    {
        var rows = await s.Db.Set<RegistrationPolicy>().AsNoTracking().Where(p => p.FacilityId == facility || p.FacilityId == Enterprise).ToListAsync(s.Stop);
        return rows.MaxBy(p => p.FacilityId.Value) ?? new RegistrationPolicy { FacilityId = facility };
    }
}
