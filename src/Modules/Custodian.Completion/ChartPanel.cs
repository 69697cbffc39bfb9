using Custodian.Completion.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Records;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Completion;

/// <summary>What the chart page shows of completeness: two status columns and the open deficiencies.</summary>
static class ChartPanel
{
    /// <summary>Presence of what the rules ask for (WORKFLOWS 1.3, analysis).</summary>
    public static StatusTrack Analysis { get; } = new("Analysis", 20, Permissions.Read, ReadAnalysis);

    public static StatusTrack Completion { get; } = new("Completion", 30, Permissions.Read, ReadCompletion);

    public static ChartItemSource Items { get; } = new(10, Permissions.Read, ReadItems);

    static async Task<TrackState> ReadAnalysis(SliceContext s, EncounterId encounter)
    {
        var chart = await Chart(s, encounter);
        var href = $"/completion/{encounter}";
        return chart switch
        {
            null or { DischargedOn: null } => new(StateKind.Idle, "Not discharged", href),
            { MissingDocuments: 0 } => new(StateKind.Ok, "Analysed", href),
            _ => new(StateKind.Warn, $"{chart.MissingDocuments} missing", href),
        };
    }

    static async Task<TrackState> ReadCompletion(SliceContext s, EncounterId encounter)
    {
        var chart = await Chart(s, encounter);
        var href = $"/completion/{encounter}";
        var open = (chart?.MissingDocuments ?? 0) + (chart?.Unsigned ?? 0);
        return (open, chart?.NextDueAt < s.Now, chart?.CompleteAt) switch
        {
            ( > 0, true, _) => new(StateKind.Bad, $"{open} open, past due", href),
            ( > 0, _, _) => new(StateKind.Warn, $"{open} open", href),
            (_, _, not null) => new(StateKind.Ok, "Complete", href),
            _ => new(StateKind.Ready, "Nothing open", href),
        };
    }

    static async Task<IReadOnlyList<ChartItem>> ReadItems(SliceContext s, EncounterId encounter)
    {
        var open = await Deficiencies.Open(s, encounter);
        var ids = open.Where(d => d.ResponsibleId is not null).Select(d => d.ResponsibleId!.Value).Distinct().ToList();
        var names = await s.Db.Set<PractitionerView>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => Show.Name(p.Family, p.Given), s.Stop);
        return [.. open.OrderBy(d => d.DueAt).Select(d => new ChartItem(
            d.DueAt < s.Now ? StateKind.Bad : StateKind.Warn, d.Text, d.DueAt < s.Now ? "past due" : "due in " + Show.Ago(s.Now, d.DueAt),
            $"{(d.ResponsibleId is { } p ? names.GetValueOrDefault(p, "") : "Nobody yet")} · open {Show.Ago(d.OpenedAt, s.Now)}", $"/completion/{encounter}#deficiency-{d.Id}"))];
    }

    static Task<ChartStatus?> Chart(SliceContext s, EncounterId encounter) =>
        s.Db.Set<ChartStatus>().SingleOrDefaultAsync(c => c.EncounterId == encounter, s.Stop);
}
