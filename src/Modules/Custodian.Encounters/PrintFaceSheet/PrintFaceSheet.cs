using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Prints;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.PrintFaceSheet;

/// <summary>The face sheet of a person, with a visit or without. Recorded as an output.</summary>
static class PrintFaceSheet
{
    public static readonly Slice<Input, FaceSheetModel> Definition =
        Slice.Read<Input, FaceSheetModel>("encounters.print-face-sheet", "patients.read", Scope.Patient, Handle, AuditVerb.Output);

    public sealed record Input(PatientId Patient, EncounterId? Encounter);

    static async Task<Outcome<FaceSheetModel>> Handle(SliceContext s, Input input)
    {
        var id = await PatientRecords.Resolve(s, input.Patient);
        var visit = input.Encounter is { } encounter ? await EncounterRecords.Find(s, encounter) : null;
        if (await PatientFiles.Read(s, id) is not { } file || (input.Encounter is not null && visit?.PatientId != id))
        {
            return Problem.NotFound("ENC-0121", "There is no such patient, or the visit is another patient's. Open the face sheet from the visit.");
        }

        s.Accessed(id, visit?.Id, detail: "face sheet");
        var facility = visit?.FacilityId ?? file.Person.FacilityId;
        var zone = await FacilityDay.Of(s, facility);
        var coverages = visit is null ? [] : await s.Db.Set<CoverageView>().Where(c => c.EncounterId == visit.Id).OrderBy(c => c.Rank).ToListAsync(s.Stop);
        // An alias in force stands on paper instead of the legal name, and the SSN would tell who it is.
        var printed = await PrintedPerson.View(s, file.Person, zone.Day(s.Now)!.Value);
        return new FaceSheetModel(printed, ReferenceEquals(printed, file.Person) ? file.SsnLast4 : "", await PatientRecords.FindFacility(s, facility), visit, coverages, zone, zone.Local(s.Now));
    }
}
