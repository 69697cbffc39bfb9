using System.Text;
using Custodian.Coding;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Records;
using Custodian.Synthetic;

namespace Custodian.Cli.Demo;

/// <summary>Synthetic stories as rows of the bulk imports.</summary>
sealed class BulkRowsOf(Ids ids, DemoPlan plan, IReadOnlyDictionary<string, FacilityId> facilities, IReadOnlyDictionary<string, PractitionerId> doctors)
{
    // A month of discharges waits for coding, as in a department that is behind; what is older came coded from elsewhere.
    const int DaysUncoded = 30;

    static readonly string[] Kept = ["history-and-physical", "discharge-summary", "operative-note", "emergency-note", "outpatient-note"];

    /// <summary>One text for each type of document: stories in full are for the message path.</summary>
    public static IReadOnlyList<byte[]> Contents { get; } =
        [.. Kept.Select(name => Encoding.UTF8.GetBytes($"{SyntheticDocumentType.Named(name).Title}\n\nSynthetic document of a hospital written in bulk. It has no narrative.\n"))];

    public void Add(SyntheticPatient told, BulkBatch into)
    {
        var patient = ids.Next<PatientId>();
        into.Patients.Add(new BulkPatient(patient, facilities[told.Identifiers[0].Facility.Code], Said(told), told.Mrn));
        foreach (var e in told.Encounters)
        {
            var visit = Visit(patient, e);
            into.Encounters.Add(visit);
            into.Documents.AddRange(e.Documents.Where(d => Kept.Contains(d.Type.Name)).Select(d => Document(visit, d)));
            if (e.Discharged is { } left)
            {
                into.Coding.Add(Coding(visit, e, left));
            }
        }
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

    BulkDocument Document(BulkEncounter visit, SyntheticDocument d) => new(
        visit.Patient, visit.Id, visit.Facility, d.Type.Loinc, DateOnly.FromDateTime(d.ServiceTime.DateTime), doctors[d.Author.Npi], d.Written.UtcDateTime, d.SignedAt?.UtcDateTime,
        Array.IndexOf(Kept, d.Type.Name));

    BulkCoding Coding(BulkEncounter visit, SyntheticEncounter e, DateTimeOffset left)
    {
        var day = DateOnly.FromDateTime(left.DateTime);
        return new(
            visit.Id, visit.Patient, visit.Facility, visit.Said.Class!.Value, e.Service, DateOnly.FromDateTime(e.Admitted.DateTime), day, left.UtcDateTime.AddHours(6),
            day.AddDays(DaysUncoded) < plan.AsOf ? left.UtcDateTime.AddDays(3) : null, e.Diagnoses.Count > 0 ? e.Diagnoses[0].Code : "",
            [.. e.Diagnoses.Select((d, i) => new FinalDiagnosis(i + 1, d.Code, d.Poa?.ToString() ?? ""))],
            [.. e.Procedures.Select((p, i) => new FinalProcedure(i + 1, p.Code, p.On, doctors[p.By.Npi]))]);
    }

    static Encounters.EncounterClass ClassOf(Synthetic.EncounterClass c) => Enum.TryParse<Encounters.EncounterClass>(c.ToString(), out var same) ? same : Encounters.EncounterClass.Clinic;
}
