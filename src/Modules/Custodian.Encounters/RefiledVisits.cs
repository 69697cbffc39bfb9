using Custodian.Encounters.AdmitPatient;
using Custodian.Encounters.Model;
using Custodian.Kernel;
using Custodian.Patients;
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

        if (await Stopped(s, visit, to) is { } stopped)
        {
            return stopped;
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

    /// <summary>Nobody lies in two beds at once, and nobody is admitted after their death.</summary>
    static async Task<Problem?> Stopped(SliceContext s, Encounter visit, PatientId to)
    {
        var person = await PatientRecords.Resolve(s, to);
        if (StayConflicts.IsOpenStay(visit) && (await EncounterRecords.OfPatient(s, person)).FirstOrDefault(v => v.Id != visit.Id && AdmissionRules.IsStay(v.Class) && v.State is EncounterState.InProgress or EncounterState.OnLeave) is { } open)
        {
            return Problem.Conflict("ENC-0309", $"Account {visit.Account} is a stay that goes on, and the patient it is moved to is in house under account {open.Account}. Find out who lies in which bed; discharge or cancel the one that is wrong, then move it.");
        }

        return await PatientRecords.Find(s, person) is { DiedOn: { } died } && visit.AdmitDate > died
            ? Problem.Conflict("ENC-0310", $"Account {visit.Account} began after the death recorded for the patient it is moved to. Correct the date of death, or choose another record.")
            : null;
    }
}
