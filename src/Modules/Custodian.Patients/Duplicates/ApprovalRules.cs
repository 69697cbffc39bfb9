using Custodian.Kernel;
using Custodian.Patients.Merging;
using Custodian.Patients.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Duplicates;

/// <summary>When a second person, not the one who decided, approves a merge.</summary>
static class ApprovalRules
{
    public static IReadOnlyList<ApprovalRule> All { get; } =
    [
        new("PAT-0241", "The records lie at different facilities.", c => !c.OwnFacilities.Overlaps(c.OtherFacilities)),
        new("PAT-0242", "One of the records was suspected to hold two people.", c => c.EverOverlaid),
        new("PAT-0243", "The birth dates differ.", c => RecordDifferences.Births(c.One.BirthDate, c.Other.BirthDate)),
        new("PAT-0244", "The sexes differ.", c => RecordDifferences.Sexes(c.One.Sex, c.Other.Sex)),
    ];

    public static async Task<IReadOnlyList<ApprovalRule>> Of(SliceContext s, Patient one, Patient other)
    {
        var (own, others) = (await PatientRecords.AllIdsOf(s, one.Id), await PatientRecords.AllIdsOf(s, other.Id));
        var all = own.Concat(others).ToList();
        var overlaid = await s.Db.Set<PatientFlag>().AnyAsync(f => all.Contains(f.PatientId) && f.Kind == PatientFlags.Overlay, s.Stop);
        var asked = new ApprovalCase(one, other, await Facilities(s, own), await Facilities(s, others), overlaid);
        return [.. All.Where(rule => rule.Applies(asked))];
    }

    static async Task<IReadOnlySet<FacilityId>> Facilities(SliceContext s, IReadOnlyList<PatientId> ids) =>
        (await s.Db.Set<Identifier>().Where(i => ids.Contains(i.PatientId)).Select(i => i.FacilityId).Distinct().ToListAsync(s.Stop)).ToHashSet();
}
