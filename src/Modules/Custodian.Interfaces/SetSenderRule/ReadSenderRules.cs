using Custodian.Interfaces.Model;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Interfaces.SetSenderRule;

/// <summary>The rules of all facilities.</summary>
static class ReadSenderRules
{
    public static readonly Slice<int, IReadOnlyList<SenderLine>> Definition = Slice.Read<int, IReadOnlyList<SenderLine>>("interfaces.read-sender-rules", "interfaces.settings", Scope.System, Handle);

    static async Task<Outcome<IReadOnlyList<SenderLine>>> Handle(SliceContext s, int input)
    {
        var held = await s.Db.Set<SenderRule>().Where(r => r.HoldUnknownVisits).Select(r => r.FacilityId).ToListAsync(s.Stop);
        return (await FacilityRecords.All(s)).Select(f => new SenderLine(f, held.Contains(f.Id))).ToList();
    }
}
