using Custodian.Encounters.Model;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.Journal;

/// <summary>The payers of a visit as its last word on them says.</summary>
static class Coverages
{
    /// <returns>False when they are those stored already.</returns>
    public static async Task<bool> Replace(SliceContext s, Encounter e, IReadOnlyList<CoverageData> said)
    {
        // A message may open and correct a visit in one transaction: coverages that are not in the database yet are taken back first.
        foreach (var waiting in s.Db.Set<Coverage>().Local.Where(c => c.EncounterId == e.Id).ToList())
        {
            s.Db.Entry(waiting).State = EntityState.Detached;
        }

        var stored = await s.Db.Set<Coverage>().AsNoTracking().Where(c => c.EncounterId == e.Id).OrderBy(c => c.Rank).ToListAsync(s.Stop);
        if (stored.Select(Said).SequenceEqual(said))
        {
            return false;
        }

        await s.Db.Set<Coverage>().Where(c => c.EncounterId == e.Id).ExecuteDeleteAsync(s.Stop);
        s.Db.AddRange(said.Select((c, i) => Of(s.Ids.Next(), e.Id, e.PatientId, i + 1, c)));
        return true;
    }

    public static Coverage Of(long id, EncounterId encounter, PatientId patient, int rank, CoverageData c) => new()
    {
        Id = id, EncounterId = encounter, PatientId = patient, Rank = rank, PayerId = c.PayerId, PayerName = c.PayerName,
        FilingIndicator = c.FilingIndicator, MemberId = c.MemberId, GroupNumber = c.GroupNumber, Relationship = c.Relationship,
    };

    static CoverageData Said(Coverage c) => new(c.PayerId, c.PayerName, c.FilingIndicator, c.MemberId, c.GroupNumber, c.Relationship);
}
