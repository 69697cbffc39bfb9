using Custodian.Encounters.Model;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters;

/// <summary>A visit lies at its facility, and a patient wherever they have a visit.</summary>
static class EncounterPlaces
{
    public static IQueryable<PatientPlace> OfPatients(CustodianDb db) => db.Set<Encounter>().Select(e => new PatientPlace { Patient = e.PatientId, Facility = e.FacilityId });

    public static IQueryable<VisitPlace> OfVisits(CustodianDb db) => db.Set<Encounter>().Select(e => new VisitPlace { Encounter = e.Id, Facility = e.FacilityId });
}
