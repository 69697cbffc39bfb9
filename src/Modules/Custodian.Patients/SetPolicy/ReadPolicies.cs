using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.RegisterPatient;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.SetPolicy;

/// <summary>The policies in force, the enterprise's first.</summary>
static class ReadPolicies
{
    public static readonly Slice<Done, IReadOnlyList<PolicyRow>> Definition = Slice.Read<Done, IReadOnlyList<PolicyRow>>("patients.read-policies", "patients.settings", Scope.System, Handle);

    static async Task<Outcome<IReadOnlyList<PolicyRow>>> Handle(SliceContext s, Done input)
    {
        var rows = await s.Db.Set<RegistrationPolicy>().AsNoTracking().ToDictionaryAsync(p => p.FacilityId, s.Stop);
        var enterprise = rows.GetValueOrDefault(RegistrationPolicies.Enterprise) ?? new RegistrationPolicy { FacilityId = RegistrationPolicies.Enterprise };
        var facilities = await FacilityRecords.All(s);
        return (List<PolicyRow>)[
            Row(RegistrationPolicies.Enterprise, "All facilities", enterprise, rows),
            .. facilities.Select(f => Row(f.Id, f.Name, rows.GetValueOrDefault(f.Id) ?? enterprise, rows) with { Oid = f.Oid }),
        ];
    }

    static PolicyRow Row(FacilityId facility, string name, RegistrationPolicy policy, Dictionary<FacilityId, RegistrationPolicy> own) =>
        new(facility, name, policy.NewbornNames.ToString(), policy.UnknownNames.ToString(), policy.SearchTerms.ToString(), policy.Emoji.ToString(), own.TryGetValue(facility, out var stored) ? stored.Version : 0);
}
