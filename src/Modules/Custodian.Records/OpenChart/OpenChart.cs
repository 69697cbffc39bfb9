using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Records.Model;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Records.OpenChart;

/// <summary>Opens the chart of one encounter. The document shown in it is opened, and recorded, on its own.</summary>
static class OpenChart
{
    const int MostEvents = 60;

    public static readonly Slice<Input, ChartContents> Definition =
        Slice.Read<Input, ChartContents>("records.open-chart", Permissions.Read, Scope.Patient, Handle);

    /// <param name="Tracks">The status columns of all modules.</param>
    /// <param name="Sources">The open items of all modules.</param>
    public sealed record Input(EncounterId Encounter, IReadOnlyList<StatusTrack> Tracks, IReadOnlyList<ChartItemSource> Sources);

    static async Task<Outcome<ChartContents>> Handle(SliceContext s, Input input)
    {
        if (await EncounterRecords.Find(s, input.Encounter) is not { } encounter)
        {
            return Problem.NotFound("REC-0106", "There is no such account. Look it up again.");
        }

        s.Accessed(encounter.PatientId, encounter.Id, "chart");
        var day = await FacilityDay.Of(s, encounter.FacilityId);
        return new ChartContents(encounter, await Banners.OfEncounter(s, encounter), day, await DocumentRecords.OfEncounter(s, encounter.Id))
        {
            Tracks = await Tracks(s, input),
            Items = await Items(s, input),
            Timeline = await Timeline(s, encounter, day),
            MayFile = s.Caller.May(Permissions.File),
            MayAssemble = s.Caller.May(Permissions.Assemble),
            MaySeeRestricted = s.Caller.May(Permissions.ReadRestricted),
        };
    }

    static async Task<IReadOnlyList<Track>> Tracks(SliceContext s, Input input)
    {
        var tracks = new List<Track>();
        foreach (var track in input.Tracks.OrderBy(t => t.Order))
        {
            var state = await track.Read(s, input.Encounter);
            tracks.Add(new Track(track.Name, state.Kind, state.Text, s.Caller.May(track.Permission) ? state.Href : null));
        }

        return tracks;
    }

    static async Task<IReadOnlyList<ChartItem>> Items(SliceContext s, Input input)
    {
        var items = new List<ChartItem>();
        foreach (var source in input.Sources.OrderBy(x => x.Order))
        {
            var read = await source.Read(s, input.Encounter);
            items.AddRange(s.Caller.May(source.Permission) ? read : read.Select(item => item with { Href = null }));
        }

        return items;
    }

    static async Task<IReadOnlyList<TimelineEntry>> Timeline(SliceContext s, EncounterView encounter, FacilityDay day)
    {
        var restricted = s.Caller.May(Permissions.ReadRestricted);
        var events = await (
            from e in s.Db.Set<DocumentEvent>()
            join d in s.Db.Set<Model.Document>() on e.DocumentId equals d.Id
            where e.EncounterId == encounter.Id
            orderby e.At descending
            select new { e.At, e.Kind, e.By, e.Reason, d.Id, d.Title, d.Confidentiality }).Take(MostEvents).ToListAsync(s.Stop);
        var entries = events.Select(e => (e.At, Entry: new TimelineEntry(
            $"{(e.Confidentiality.Length > 0 && !restricted ? "Restricted document" : e.Title)} {Verb(e.Kind)}", Show.When(day.At(e.At), day.At(s.Now)), KindOf(e.Kind),
            e.Reason.Length > 0 ? $"{e.By}: {e.Reason}" : e.By, $"/charts/{encounter.Id}?doc={e.Id}"))).ToList();
        if (encounter.AdmittedAt is { } admitted)
        {
            entries.Add((admitted, new TimelineEntry("Admitted", Show.When(day.At(admitted), day.At(s.Now)))));
        }

        if (encounter.DischargedAt is { } left)
        {
            entries.Add((left, new TimelineEntry("Discharged", Show.When(day.At(left), day.At(s.Now)), Detail: $"status {encounter.DischargeStatus}")));
        }

        return [.. entries.OrderByDescending(e => e.At).Select(e => e.Entry)];
    }

    static string Verb(string kind) => kind switch
    {
        "Filed" => "filed",
        "Signed" => "signed",
        nameof(DocumentChange.Edit) => "edited",
        nameof(DocumentChange.Correction) => "corrected",
        nameof(DocumentChange.Amendment) => "amended",
        nameof(DocumentChange.Addendum) => "got an addendum",
        nameof(DocumentChange.Replacement) => "superseded",
        nameof(DocumentChange.Retraction) => "retracted",
        nameof(DocumentChange.Refiling) => "moved to another record",
        _ => "cancelled",
    };

    static TimelineKind KindOf(string kind) => kind == "Signed" ? TimelineKind.Done : TimelineKind.Event;
}
