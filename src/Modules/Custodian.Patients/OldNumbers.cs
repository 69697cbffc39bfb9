using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Slices;

namespace Custodian.Patients;

/// <summary>Numbers that are no longer given out and still find their patient.</summary>
public static class OldNumbers
{
    /// <summary>Records a retired medical record number of a patient.</summary>
    public static void Add(SliceContext s, PatientId patient, FacilityId facility, string mrn) => s.Db.Add(new Identifier
    {
        Id = s.Ids.Next(), PatientId = patient, FacilityId = facility, Kind = IdentifierKind.Mrn, Value = mrn, Use = IdentifierUse.Old, AddedAt = s.Now,
    });
}
