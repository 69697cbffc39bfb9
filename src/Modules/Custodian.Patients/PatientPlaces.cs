using Custodian.Patients.Model;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients;

/// <summary>A patient lies at every facility that gave them a medical record number, merges followed.</summary>
public static class PatientPlaces
{
    internal static IReadOnlyList<IQueryable<PatientPlace>> OfNumbers(CustodianDb db) => MergesFollowed(
        db, db.Set<Identifier>().Where(i => i.Kind == IdentifierKind.Mrn).Select(i => new PatientPlace { Patient = i.PatientId, Facility = i.FacilityId }));

    /// <summary>What was filed under any record of the same person: its own, those merged into it, and for one merged away its survivor and their other records.</summary>
    /// <param name="filed">By the id it was filed under.</param>
    public static IReadOnlyList<IQueryable<PatientPlace>> MergesFollowed(CustodianDb db, IQueryable<PatientPlace> filed) =>
    [
        filed,
        from gone in db.Set<Patient>()
        where gone.MergedInto != null
        join place in filed on gone.Id equals place.Patient
        select new PatientPlace { Patient = gone.MergedInto!.Value, Facility = place.Facility },
        from gone in db.Set<Patient>()
        where gone.MergedInto != null
        from kin in db.Set<Patient>()
        where kin.Id == gone.MergedInto || kin.MergedInto == gone.MergedInto
        join place in filed on kin.Id equals place.Patient
        select new PatientPlace { Patient = gone.Id, Facility = place.Facility },
    ];
}
