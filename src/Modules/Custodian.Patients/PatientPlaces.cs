using Custodian.Patients.Model;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients;

/// <summary>A patient lies at every facility that gave them a medical record number, merges followed.</summary>
static class PatientPlaces
{
    public static IQueryable<PatientPlace> OfNumbers(CustodianDb db) =>
        db.Set<Identifier>().Where(i => i.Kind == IdentifierKind.Mrn).Select(i => new PatientPlace { Patient = i.PatientId, Facility = i.FacilityId });

    /// <summary>Of a survivor those merged into it; of one merged away its survivor and their other records.</summary>
    public static IReadOnlyList<IQueryable<SamePerson>> Merged(CustodianDb db) =>
    [
        db.Set<Patient>().Where(gone => gone.MergedInto != null).Select(gone => new SamePerson { Record = gone.MergedInto!.Value, Other = gone.Id }),
        from gone in db.Set<Patient>()
        where gone.MergedInto != null
        from kin in db.Set<Patient>()
        where kin.Id == gone.MergedInto || kin.MergedInto == gone.MergedInto
        select new SamePerson { Record = gone.Id, Other = kin.Id },
    ];
}
