using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Duplicates;

/// <summary>Proposes pairs for the worklist. The module's face for messages and people who found one.</summary>
public static class DuplicateSets
{
    /// <summary>
    /// Puts a pair on the worklist. Both records are resolved first. A pair that was decided stays decided, except where there was not enough to
    /// decide or it was unmerged without saying that they are two people.
    /// </summary>
    /// <param name="source">registration, message, person.</param>
    /// <returns>The set; null when the two are one record already or are known to be two people.</returns>
    public static async Task<long?> Propose(SliceContext s, PatientId one, PatientId other, string source, string note)
    {
        await s.Db.SaveChangesAsync(s.Stop);
        var (a, b) = DoNotLinks.Pair(await PatientRecords.Resolve(s, one), await PatientRecords.Resolve(s, other));
        if (a == b || await DoNotLinks.Between(s.Db, await PatientRecords.AllIdsOf(s, a), await PatientRecords.AllIdsOf(s, b), s.Stop) is not null)
        {
            return null;
        }

        var rows = await s.Db.Set<Patient>().AsNoTracking().Where(p => p.Id == a || p.Id == b).ToListAsync(s.Stop);
        var score = PairMatching.Stored(PairMatching.Score(rows.Single(p => p.Id == a), rows.Single(p => p.Id == b)));
        return await Propose(s, (a, b), score, source, note);
    }

    internal static async Task<long> Propose(SliceContext s, (PatientId Low, PatientId High) pair, int score, string source, string note)
    {
        var set = await s.Db.Set<DuplicateSet>().AsTracking().SingleOrDefaultAsync(d => d.PatientId == pair.Low && d.OtherId == pair.High, s.Stop);
        if (set is null)
        {
            set = new DuplicateSet { Id = s.Ids.Next(), PatientId = pair.Low, OtherId = pair.High, Source = source, FoundAt = s.Now, FoundBy = s.Caller.Name, Score = score, Note = note };
            s.Db.Add(set);
            SetKeeping.Note(s, set, "Proposed", note);
        }
        else if (set.State == SetState.Unmerged || set is { State: SetState.Decided, Decision: SetDecision.Insufficient })
        {
            (set.State, set.Decision, set.Owner, set.FoundAt, set.Score, set.Note) = (SetState.Candidate, SetDecision.None, "", s.Now, score, note);
            SetKeeping.Note(s, set, "Proposed again", note);
        }
        else if (set.IsOpen)
        {
            set.Score = score;
        }

        s.Accessed(pair.Low, obj: $"duplicate set {set.Id}");
        s.Accessed(pair.High, obj: $"duplicate set {set.Id}");
        return set.Id;
    }
}
