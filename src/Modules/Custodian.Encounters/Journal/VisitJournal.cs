using Custodian.Encounters.BedBoard;
using Custodian.Encounters.DailyCensus;
using Custodian.Encounters.History;
using Custodian.Encounters.Model;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.Journal;

/// <summary>
/// Writes an event down, replays the visit from all of its events, and brings the rows that others read in line: the visit, its stay by place,
/// its bed, and the census of days that were taken already. Nothing else changes a visit.
/// </summary>
static class VisitJournal
{
    /// <summary>The visit with its row locked until the transaction ends, so that two events of one visit wait for each other.</summary>
    public static async Task<Encounter> Row(SliceContext s, EncounterId id)
    {
        if (s.Db.Set<Encounter>().Local.FirstOrDefault(e => e.Id == id) is { } tracked)
        {
            return tracked;
        }

        await s.Db.Set<Encounter>().Where(e => e.Id == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Version, e => e.Version), s.Stop);
        var row = await s.Db.Set<Encounter>().AsTracking().SingleAsync(e => e.Id == id, s.Stop);
        s.Accessed(row.PatientId, id);
        return row;
    }

    /// <summary>The events of a visit as the replay takes them, with a baseline where earlier versions or an import left none with values.</summary>
    public static IReadOnlyList<VisitEvent> EventsOf(Encounter e, IReadOnlyList<EncounterEvent> rows)
    {
        var valued = rows.Any(r => r.Said.Length > 0);
        List<VisitEvent> events = [.. rows.Select(r => ToEvent(e, r, valued))];
        if (!valued)
        {
            events.Insert(0, Baseline.Of(e));
        }

        return events;
    }

    public static async Task<List<EncounterEvent>> Rows(SliceContext s, EncounterId id)
    {
        var waiting = s.Db.Set<EncounterEvent>().Local.Where(e => e.EncounterId == id).ToList();
        var stored = await s.Db.Set<EncounterEvent>().AsNoTracking().Where(e => e.EncounterId == id).ToListAsync(s.Stop);
        return [.. stored.Where(e => waiting.All(w => w.Id != e.Id)), .. waiting];
    }

    /// <param name="opened">The visit was made in this call.</param>
    public static async Task<Outcome<VisitStanding>> Record(SliceContext s, Encounter e, Happening said, bool opened = false)
    {
        var rows = await Rows(s, e.Id);
        if (!opened && !rows.Any(r => r.Said.Length > 0))
        {
            rows.Add(Add(s, e, new(VisitEventKind.Baseline, e.AdmittedAt ?? e.AsOf, Baseline.SaidAt, Baseline.Of(e).Said), "state before the first event with values"));
        }

        var row = Make(s, e, said with { At = ToMillisecond(said.At), SaidAt = ToMillisecond(said.SaidAt ?? Next(rows, s.Now)) }, Detail(said));
        if (rows.Any(r => r.Kind == row.Kind && r.EventAt == row.EventAt && r.SaidAt == row.SaidAt && r.Said == row.Said))
        {
            return VisitHistory.Replay(EventsOf(e, rows));
        }

        s.Db.Add(row);
        var standing = VisitHistory.Replay(EventsOf(e, [.. rows, row]));
        if (standing.DischargedAt < standing.AdmittedAt)
        {
            return Problem.Invalid("ENC-0104", "The discharge is before the admission. Check both times.", new FieldError("DischargedAt", "Enter a time after the admission."));
        }

        await Project(s, e, standing, said, opened);
        return standing;
    }

    static async Task Project(SliceContext s, Encounter e, VisitStanding standing, Happening said, bool opened)
    {
        var zone = await FacilityDay.Of(s, e.FacilityId);
        var (state, unit) = (e.State, e.Unit);
        Projection.Take(e, standing, zone, s.Now);
        var covered = said.Said?.Coverages is not null && await Coverages.Replace(s, e, standing.Values.Coverages ?? []);
        s.Db.ChangeTracker.DetectChanges();
        var changed = covered || s.Db.Entry(e).State == EntityState.Modified;
        await Stays.Settle(s, e, standing, said.Kind, zone);
        await BedClaims.Settle(s, e);
        Told.Of(s, e, opened ? null : state, unit, changed);
    }

    static EncounterEvent Add(SliceContext s, Encounter e, Happening said, string detail)
    {
        var row = Make(s, e, said, detail);
        s.Db.Add(row);
        return row;
    }

    static EncounterEvent Make(SliceContext s, Encounter e, Happening said, string detail) => new()
    {
        Id = s.Ids.Next(), EncounterId = e.Id, PatientId = e.PatientId, Kind = said.Kind.ToString(), EventAt = said.At, SaidAt = said.SaidAt ?? s.Now, RecordedAt = s.Now, By = s.Caller.Name,
        Detail = detail, Said = EventJson.Write(said.Said),
    };

    /// <summary>Rows of earlier versions carry no values and no time of saying: their own time is taken.</summary>
    static VisitEvent ToEvent(Encounter e, EncounterEvent row, bool valued)
    {
        var kind = Enum.TryParse<VisitEventKind>(row.Kind, out var known) ? known : VisitEventKind.Updated;
        var old = row.Said.Length == 0 && row.SaidAt == default;
        return old
            ? new(row.Id, kind is VisitEventKind.Cancelled or VisitEventKind.Discharged or VisitEventKind.DischargeCancelled ? kind : VisitEventKind.Updated, row.EventAt, row.EventAt, kind == VisitEventKind.Discharged && !valued ? new VisitData { DischargeStatus = e.DischargeStatus } : null)
            : new(row.Id, kind, row.EventAt, row.SaidAt, EventJson.Read(row.Said));
    }

    /// <summary>What a person enters now is said after everything that is written down, whatever the senders' clocks say.</summary>
    static DateTime Next(IReadOnlyList<EncounterEvent> rows, DateTime now)
    {
        var last = rows.Count == 0 ? default : rows.Max(r => r.SaidAt);
        return last < now ? now : last.AddMilliseconds(1);
    }

    static string Detail(Happening said) => string.Join(" · ", new[] { What(said), said.Reason }.Where(part => part.Length > 0));

    static string What(Happening said) => said.Kind switch
    {
        VisitEventKind.Discharged => said.Said?.DischargeStatus ?? "",
        VisitEventKind.ClassChanged when said.Said?.Class is { } c => EncounterType.Of(c, said.Said.Type).Name,
        VisitEventKind.PendingTransfer => said.Said?.PendingPlace ?? "",
        VisitEventKind.Departing or VisitEventKind.Arriving => said.Said?.TemporaryPlace ?? "",
        _ => $"{said.Said?.Unit} {said.Said?.Room} {said.Said?.Bed}".Trim(),
    };

    static DateTime ToMillisecond(DateTime at) => DateTime.SpecifyKind(new DateTime(at.Ticks - (at.Ticks % TimeSpan.TicksPerMillisecond)), DateTimeKind.Utc);
}
