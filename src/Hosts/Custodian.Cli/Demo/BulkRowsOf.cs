using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Synthetic;

namespace Custodian.Cli.Demo;

/// <summary>Synthetic stories as rows of the bulk import.</summary>
sealed class BulkRowsOf(Ids ids, IReadOnlyDictionary<string, FacilityId> facilities, IReadOnlyDictionary<string, PractitionerId> doctors)
{
    public void Add(SyntheticPatient told, List<BulkPatient> patients, List<BulkEncounter> encounters)
    {
        var id = ids.Next<PatientId>();
        patients.Add(new BulkPatient(id, facilities[told.Identifiers[0].Facility.Code], Said(told), told.Mrn));
        encounters.AddRange(told.Encounters.Select(e => Visit(id, e)));
    }

    static Demographics Said(SyntheticPatient p) => new()
    {
        Family = p.Name.Family, Given = p.Name.Given, Middle = p.Name.Middle, Suffix = p.Name.Suffix, Preferred = p.Preferred, BirthDate = p.Born, Sex = p.Sex,
        Street = p.Address.Street, City = p.Address.City, State = p.Address.State, Zip = p.Address.Zip, Phone = p.Phone,
    };

    BulkEncounter Visit(PatientId patient, SyntheticEncounter e) => new(
        ids.Next<EncounterId>(), patient, facilities[e.Facility.Code], e.AccountNumber, e.Discharged is null ? EncounterState.InProgress : EncounterState.Discharged,
        new VisitData
        {
            Class = ClassOf(e.Class), Service = e.Service, Unit = e.Locations[0].Unit, Room = e.Locations[0].Room, Bed = e.Locations[0].Bed, AdmitType = e.AdmitType, PointOfOrigin = e.AdmitSource,
            DischargeStatus = e.Disposition, AdmitReason = e.Reason, Attending = doctors[e.Attending.Npi], AdmittedAt = e.Admitted.UtcDateTime, DischargedAt = e.Discharged?.UtcDateTime,
        });

    static Encounters.EncounterClass ClassOf(Synthetic.EncounterClass c) => Enum.TryParse<Encounters.EncounterClass>(c.ToString(), out var same) ? same : Encounters.EncounterClass.Clinic;
}
