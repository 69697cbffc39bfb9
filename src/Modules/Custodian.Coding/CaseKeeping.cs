using Custodian.Coding.Model;
using Custodian.Completion;
using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Records;
using Custodian.Store.Notices;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding;

/// <summary>
/// Opens cases and moves them between not ready and ready. It looks at the record as it stands, not at what a fact said, so that a fact
/// delivered twice or late changes nothing.
/// </summary>
static class CaseKeeping
{
    public const string LateFiled = "filed";

    public static async Task Refresh(SliceContext s, EncounterId encounter)
    {
        if (await EncounterRecords.Find(s, encounter) is not { } visit)
        {
            return;
        }

        var row = await s.Db.Set<CodingCase>().AsTracking().SingleOrDefaultAsync(c => c.EncounterId == encounter, s.Stop);
        if (row is null && visit.State != EncounterState.Discharged)
        {
            return;
        }

        row ??= Open(s, visit);
        s.Accessed(visit.PatientId, encounter);
        row.Missing = await MissingDocuments.Words(s, encounter);
        row.State = Next(row, visit, await CompletionRecords.IsReadyForCoding(s, encounter));
        row.ReadyAt = row.State == CaseState.NotReady ? null : row.ReadyAt ?? s.Now;
        (row.Class, row.Service, row.DischargedOn) = (visit.Class, visit.Service, visit.DischargeDate);
        row.Urgency = CasePriority.Urgency(visit, row);
    }

    /// <summary>Notes a document that came or changed after final coding; the coder is asked to review it.</summary>
    /// <param name="change">What happened: <c>filed</c>, <c>Correction</c>.</param>
    public static async Task NoteLate(SliceContext s, EncounterId encounter, DocumentId document, string change)
    {
        var row = await s.Db.Set<CodingCase>().AsTracking().SingleOrDefaultAsync(c => c.EncounterId == encounter, s.Stop);
        if (row?.FinalAt is null || await DocumentRecords.Find(s, document) is not { } found || (change == LateFiled && found.FiledAt <= row.FinalAt))
        {
            return;
        }

        var what = $"{found.CurrentVersion} {change}";
        if (!await s.Db.Set<LateDocument>().AnyAsync(l => l.EncounterId == encounter && l.DocumentId == document && l.Event == what, s.Stop))
        {
            s.Db.Add(new LateDocument { EncounterId = encounter, DocumentId = document, Event = what, PatientId = row.PatientId, At = s.Now });
            row.ReviewLate = true;
            Notices.Tell(s, row.Coder, await Subject(s, encounter), $"{found.Title} came or changed after final coding.", $"/coding/{encounter}");
        }
    }

    static async Task<string> Subject(SliceContext s, EncounterId encounter) =>
        "Account " + await s.Db.Set<EncounterView>().Where(e => e.Id == encounter).Select(e => e.Account).SingleAsync(s.Stop);

    static CodingCase Open(SliceContext s, EncounterView visit)
    {
        var row = new CodingCase { EncounterId = visit.Id, PatientId = visit.PatientId, FacilityId = visit.FacilityId, State = CaseState.NotReady };
        s.Db.Add(row);
        s.Db.Add(new CodingVersion { EncounterId = visit.Id, Number = 1, PatientId = visit.PatientId, StartedAt = s.Now, StartedBy = s.Caller.Name, Admitting = visit.AdmittingDiagnosis });
        return row;
    }

    static CaseState Next(CodingCase row, EncounterView visit, bool ready) => visit.State switch
    {
        EncounterState.CancelledAfterStart or EncounterState.CancelledBeforeStart => CaseState.Cancelled,
        not EncounterState.Discharged => CaseState.NotReady,
        _ when row.State is CaseState.InProgress or CaseState.Pended or CaseState.Coded => row.State,
        _ => ready ? CaseState.Ready : CaseState.NotReady,
    };
}
