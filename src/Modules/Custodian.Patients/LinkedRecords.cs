using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients;

/// <summary>Records of one person that stay two, as another system linked them (HL7 A24, A37).</summary>
public static class LinkedRecords
{
    /// <returns>True when the link is new.</returns>
    public static async Task<bool> Link(SliceContext s, PatientId one, PatientId other)
    {
        await s.Db.SaveChangesAsync(s.Stop);
        s.Accessed(one, detail: "linked");
        s.Accessed(other, detail: "linked");
        if (one == other || await Standing(s, one, other).AnyAsync(s.Stop))
        {
            return false;
        }

        s.Db.Add(new LinkedRecord { Id = s.Ids.Next(), PatientId = one, OtherId = other, At = s.Now, By = s.Caller.Name });
        return true;
    }

    /// <returns>True when there was a link to end.</returns>
    public static async Task<bool> Unlink(SliceContext s, PatientId one, PatientId other)
    {
        await s.Db.SaveChangesAsync(s.Stop);
        s.Accessed(one, detail: "unlinked");
        s.Accessed(other, detail: "unlinked");
        return await Standing(s, one, other).ExecuteUpdateAsync(set => set.SetProperty(l => l.EndedAt, s.Now).SetProperty(l => l.EndedBy, s.Caller.Name), s.Stop) > 0;
    }

    static IQueryable<LinkedRecord> Standing(SliceContext s, PatientId one, PatientId other) =>
        s.Db.Set<LinkedRecord>().Where(l => l.EndedAt == null && ((l.PatientId == one && l.OtherId == other) || (l.PatientId == other && l.OtherId == one)));
}
