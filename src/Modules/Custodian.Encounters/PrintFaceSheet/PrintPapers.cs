using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Prints;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.PrintFaceSheet;

/// <summary>What face sheet, wristband and labels of a visit say. Recorded as an output.</summary>
static class PrintPapers
{
    public static readonly Slice<Input, Paper> Definition = Slice.Read<Input, Paper>("encounters.print-papers", "patients.read", Scope.Patient, Handle, AuditVerb.Output);

    /// <param name="What">For the audit: face sheet, wristband, labels.</param>
    public sealed record Input(EncounterId Encounter, string What);

    public sealed record Paper(PersonForPrint Person, PrintVisit Visit);

    static async Task<Outcome<Paper>> Handle(SliceContext s, Input input)
    {
        if (await EncounterRecords.Find(s, input.Encounter) is not { } visit || await PrintedPerson.Read(s, visit.PatientId) is not { } person)
        {
            return Problem.NotFound("ENC-0121", "There is no such patient, or the visit is another patient's. Open the face sheet from the visit.");
        }

        s.Accessed(visit.PatientId, visit.Id, detail: input.What);
        var facility = await PatientRecords.FindFacility(s, visit.FacilityId);
        var coverages = await s.Db.Set<CoverageView>().Where(c => c.EncounterId == visit.Id).OrderBy(c => c.Rank).ToListAsync(s.Stop);
        var zone = await FacilityDay.Of(s, visit.FacilityId);
        return new Paper(
            person,
            new PrintVisit(visit.Account, facility?.Name ?? "", [.. Facts(visit, zone)], [.. coverages.Select(c => string.Join(", ", new[] { c.PayerName, Named("member", c.MemberId), Named("group", c.GroupNumber) }.Where(t => t.Length > 0)))]));
    }

    static IEnumerable<(string Name, string Value)> Facts(EncounterView v, FacilityDay zone) =>
    [
        ("Account", v.Account), ("Class", EncounterWords.Of(v.Class)), ("Admitted", Local(zone, v.AdmittedAt)), ("Type of admission", EncounterWords.Text(EncounterWords.AdmitTypes, v.AdmitType) ?? ""),
        ("Came from", EncounterWords.Text(EncounterWords.PointsOfOrigin, v.PointOfOrigin) ?? ""), ("Reason", v.AdmitReason), ("Service", v.Service), ("Unit, room, bed", $"{v.Unit} {v.Room} {v.Bed}".Trim()),
        ("Attending", v.AttendingFamily is { } family ? Show.Name(family, v.AttendingGiven) : ""), ("Discharged", Local(zone, v.DischargedAt)),
        ("Went to", v.DischargedAt is null ? "" : EncounterWords.Text(EncounterWords.DischargeStatuses, v.DischargeStatus) ?? ""),
    ];

    static string Local(FacilityDay zone, DateTime? utc) =>
        utc is { } at ? Show.DateTime(new DateTimeOffset(DateTime.SpecifyKind(zone.Local(at), DateTimeKind.Unspecified), TimeSpan.Zero)) : "";

    static string Named(string what, string value) => value.Length > 0 ? $"{what} {value}" : "";
}
