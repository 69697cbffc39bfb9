using Custodian.Encounters.Model;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters;

/// <summary>Moves a visit that was filed under the wrong person, with everything of it; the visit's history says so.</summary>
public static class RefiledVisits
{
    public static async Task<Outcome<Done>> Refile(SliceContext s, EncounterId id, PatientId to, string reason)
    {
        await s.Db.SaveChangesAsync(s.Stop);
        var visit = await s.Db.Set<Encounter>().AsTracking().SingleOrDefaultAsync(e => e.Id == id, s.Stop);
        if (visit is null)
        {
            return Problem.NotFound("ENC-0100", "There is no such visit. Search for the patient and open it from the list of visits.");
        }

        var from = visit.PatientId;
        if (from == to)
        {
            return Done.Value;
        }

        visit.PatientId = to;
        s.Db.Add(new EncounterEvent { Id = s.Ids.Next(), EncounterId = id, PatientId = to, Kind = "Refiled", EventAt = s.Now, RecordedAt = s.Now, By = s.Caller.Name, Detail = $"filed in error under record {from}, moved: {reason}" });
        await s.Db.SaveChangesAsync(s.Stop);
        await s.Db.RefileVisit(id, to, s.Stop);
        s.Accessed(from, id, detail: "visit moved away");
        s.Accessed(to, id, detail: "visit moved here");
        s.Tell(new EncounterRefiled(id, from, to));
        return Done.Value;
    }
}
