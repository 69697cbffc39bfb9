using Custodian.Encounters.History;
using Custodian.Encounters.Journal;
using Custodian.Encounters.ListCensus;
using Custodian.Encounters.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.ListMovements;

/// <summary>The register as it was known at the end of a day: each visit replayed from the events that had been recorded by then.</summary>
static class KnownThen
{
    public static async Task<IReadOnlyList<CensusRow>> Of(SliceContext s, FacilityId facility, (bool Discharges, DateOnly From, DateOnly To) span, DateOnly known)
    {
        var zone = await FacilityDay.Of(s, facility);
        var (from, to, then) = (CensusCut.Of(span.From.AddDays(-1), zone.Zone), CensusCut.Of(span.To, zone.Zone), CensusCut.Of(known, zone.Zone));
        // An admission time may be said by an event of another day: a month around the span holds what can concern it.
        var (early, late) = (from.AddDays(-31), to.AddDays(31));
        var candidates = await (from v in s.Db.Set<EncounterEvent>()
                                join e in s.Db.Set<Encounter>() on v.EncounterId equals e.Id
                                where e.FacilityId == facility && v.EventAt >= early && v.EventAt <= late && v.RecordedAt < then
                                select e.Id).Distinct().ToListAsync(s.Stop);
        List<CensusRow> rows = [];
        foreach (var batch in candidates.Chunk(500))
        {
            rows.AddRange(await Batch(s, batch, (span.Discharges, from, to), then, zone));
        }

        return [.. rows.OrderByDescending(r => span.Discharges ? r.DischargeDate : r.AdmitDate).ThenByDescending(r => r.Encounter.Value)];
    }

    static async Task<List<CensusRow>> Batch(SliceContext s, EncounterId[] ids, (bool Discharges, DateTime From, DateTime To) span, DateTime then, FacilityDay zone)
    {
        var visits = await s.Db.Set<Encounter>().AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, s.Stop);
        var events = (await s.Db.Set<EncounterEvent>().AsNoTracking().Where(e => ids.Contains(e.EncounterId) && e.RecordedAt < then).ToListAsync(s.Stop)).ToLookup(e => e.EncounterId);
        Dictionary<EncounterId, VisitStanding> stood = [];
        foreach (var id in ids)
        {
            var standing = VisitHistory.Replay(VisitJournal.EventsOf(visits[id], [.. events[id]]));
            var at = span.Discharges ? standing.DischargedAt : standing.AdmittedAt;
            if (at >= span.From && at < span.To && standing.State is not (EncounterState.CancelledAfterStart or EncounterState.CancelledBeforeStart))
            {
                stood[id] = standing;
            }
        }

        var found = stood.Keys.ToList();
        return [.. (await CensusRows.Of(s, s.Db.Set<EncounterView>().Where(v => found.Contains(v.Id)))).Select(r => Then(r, stood[r.Encounter], zone))];
    }

    static CensusRow Then(CensusRow row, VisitStanding standing, FacilityDay zone) => row with
    {
        State = standing.State, Class = standing.Values.Class ?? row.Class, Unit = standing.Values.Unit ?? "", AdmitDate = zone.Day(standing.AdmittedAt), DischargeDate = zone.Day(standing.DischargedAt), DischargeStatus = standing.Values.DischargeStatus ?? "",
    };
}
