using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Slices;

namespace Custodian.Patients;

/// <summary>Numbers that a further facility gives a patient who is known already.</summary>
public static class OtherNumbers
{
    /// <summary>Adds a medical record number in use. One that is taken is refused by the store when the slice ends.</summary>
    public static void Add(SliceContext s, PatientId patient, FacilityId facility, string mrn) => s.Db.Add(new Identifier
    {
        Id = s.Ids.Next(), PatientId = patient, FacilityId = facility, Kind = IdentifierKind.Mrn, Value = mrn, RecordedAt = s.Now,
    });
}
