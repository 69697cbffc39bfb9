using Custodian.Completion.Model;
using Custodian.Completion.Rules;
using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Records;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Completion;

/// <summary>
/// Brings a chart's deficiencies in line with what it contains. It compares present states instead of following events, so late, repeated
/// and reordered facts end in the same deficiencies.
/// </summary>
static class Deficiencies
{
    public static Task<List<Deficiency>> Open(SliceContext s, EncounterId encounter) =>
        s.Db.Set<Deficiency>().Where(d => d.EncounterId == encounter && (d.State == DeficiencyState.Pending || d.State == DeficiencyState.Declined)).ToListAsync(s.Stop);

    public static async Task Analyse(SliceContext s, EncounterId id)
    {
        if (await EncounterRecords.Find(s, id) is not { } encounter)
        {
            return;
        }

        var documents = await DocumentRecords.OfEncounter(s, id);
        var expected = ExpectedItem.Of(encounter, documents, RequirementRules.Standard).ToDictionary(e => e.Subject, StringComparer.Ordinal);
        var rows = await s.Db.Set<Deficiency>().AsTracking().Where(d => d.EncounterId == id).ToListAsync(s.Stop);
        foreach (var row in rows)
        {
            if (expected.Remove(row.Subject, out var item))
            {
                Keep(s, row, item);
            }
            else if (row.IsOpen)
            {
                var (state, reason) = WhyClosed(row, encounter, documents.Any(d => d.Counts && "sign:" + d.Id == row.Subject));
                Close(s, row, state, reason);
            }
        }

        var opened = expected.Values.Select(item => Add(s, encounter, item)).ToList();
        await Summarise(s, encounter, [.. rows, .. opened]);
    }

    /// <summary>Ends a deficiency and says so to the other modules.</summary>
    public static void Close(SliceContext s, Deficiency row, DeficiencyState state, string reason)
    {
        (row.State, row.ClosedAt, row.Reason) = (state, s.Now, reason);
        Note(s, row, reason);
        s.Tell(new DeficiencyClosed(row.Id, row.EncounterId, row.PatientId, row.Kind, row.DocumentType, state));
    }

    public static void Note(SliceContext s, Deficiency row, string reason) => s.Db.Add(new DeficiencyHistory
    {
        Id = s.Ids.Next(), DeficiencyId = row.Id, EncounterId = row.EncounterId, PatientId = row.PatientId, State = row.State, ResponsibleId = row.ResponsibleId,
        At = s.Now, By = s.Caller.Name, Reason = reason,
    });

    /// <summary>Counts for lists, and the two marks a chart can reach.</summary>
    public static async Task Summarise(SliceContext s, EncounterView encounter, IReadOnlyList<Deficiency> all)
    {
        var open = all.Where(d => d.IsOpen).ToList();
        var chart = await s.Db.Set<ChartStatus>().AsTracking().SingleOrDefaultAsync(c => c.EncounterId == encounter.Id, s.Stop);
        if (chart is null)
        {
            chart = new ChartStatus { EncounterId = encounter.Id, PatientId = encounter.PatientId };
            s.Db.Add(chart);
        }

        chart.DischargedOn = encounter.State == EncounterState.Discharged ? encounter.DischargeDate : null;
        chart.MissingDocuments = open.Count(d => d.Kind == DeficiencyKind.MissingDocument);
        chart.Unsigned = open.Count(d => d.Kind == DeficiencyKind.MissingSignature);
        chart.NextDueAt = open.Count == 0 ? null : open.Min(d => d.DueAt);
        TellMarks(s, chart);
    }

    static void TellMarks(SliceContext s, ChartStatus chart)
    {
        var ready = chart.DischargedOn is not null && chart.MissingDocuments == 0;
        var complete = ready && chart.Unsigned == 0;
        if (ready && chart.ReadyForCodingAt is null)
        {
            s.Tell(new ChartCompleted(chart.EncounterId, chart.PatientId));
        }
        else if (!ready && chart.ReadyForCodingAt is not null)
        {
            s.Tell(new ChartReopened(chart.EncounterId, chart.PatientId));
        }

        if (complete && chart.CompleteAt is null)
        {
            s.Tell(new ChartFullyComplete(chart.EncounterId, chart.PatientId));
        }

        chart.ReadyForCodingAt = ready ? chart.ReadyForCodingAt ?? s.Now : null;
        chart.CompleteAt = complete ? chart.CompleteAt ?? s.Now : null;
    }

    /// <summary>Still or again due. What was waived stays waived.</summary>
    static void Keep(SliceContext s, Deficiency row, ExpectedItem item)
    {
        if (row.State == DeficiencyState.Waived)
        {
            return;
        }

        (row.Text, row.DueAt, row.Rule) = (item.Text, item.DueAt, item.Rule);
        var moved = !row.Assigned && row.ResponsibleId != item.Responsible;
        row.ResponsibleId = row.Assigned ? row.ResponsibleId : item.Responsible;
        if (!row.IsOpen)
        {
            (row.State, row.OpenedAt, row.ClosedAt, row.Reason) = (DeficiencyState.Pending, s.Now, null, "");
            Note(s, row, "Opened again");
            s.Tell(new DeficiencyOpened(row.Id, row.EncounterId, row.PatientId, row.Kind, row.DocumentType, row.ResponsibleId));
        }
        else if (moved)
        {
            Note(s, row, "Responsible changed with the visit");
        }
    }

    static Deficiency Add(SliceContext s, EncounterView encounter, ExpectedItem item)
    {
        var row = new Deficiency
        {
            Id = s.Ids.Next(), EncounterId = encounter.Id, PatientId = encounter.PatientId, Subject = item.Subject, Kind = item.Kind, DocumentType = item.DocumentType,
            DocumentId = item.Document, Text = item.Text, Rule = item.Rule, ResponsibleId = item.Responsible, State = DeficiencyState.Pending, OpenedAt = s.Now, DueAt = item.DueAt,
        };
        s.Db.Add(row);
        Note(s, row, "Opened");
        s.Tell(new DeficiencyOpened(row.Id, row.EncounterId, row.PatientId, row.Kind, row.DocumentType, row.ResponsibleId));
        return row;
    }

    static (DeficiencyState State, string Reason) WhyClosed(Deficiency row, EncounterView encounter, bool documentCounts) => (row.Kind, encounter.State) switch
    {
        (DeficiencyKind.MissingSignature, _) when documentCounts => (DeficiencyState.Completed, "Signed"),
        (DeficiencyKind.MissingSignature, _) => (DeficiencyState.Cancelled, "The document no longer counts"),
        (_, EncounterState.Discharged) => (DeficiencyState.Completed, "Document filed, or no longer required"),
        (_, EncounterState.CancelledAfterStart or EncounterState.CancelledBeforeStart) => (DeficiencyState.Cancelled, "Encounter cancelled"),
        _ => (DeficiencyState.Cancelled, "Discharge cancelled"),
    };
}
