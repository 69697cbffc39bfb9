using System.Globalization;
using Custodian.Encounters.DailyCensus;
using Custodian.Encounters.History;
using Custodian.Encounters.Journal;
using Custodian.Encounters.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Database;
using Custodian.Store.Slices;

namespace Custodian.Encounters;

/// <summary>
/// Loads many visits at once, with coverages and the events of admission and discharge. The rows are those of the ordinary path; no facts are
/// told and one audit event covers the batch.
/// </summary>
public static class EncounterBulk
{
    /// <summary>One batch in one transaction; answers with the number of visits written.</summary>
    public static readonly Slice<IReadOnlyList<BulkEncounter>, int> Definition =
        Slice.Write<IReadOnlyList<BulkEncounter>, int>("encounters.import", "encounters.import", Scope.List, AuditVerb.Originate, Insert);

    /// <summary>The same inside a slice of the caller's.</summary>
    public static async Task<Outcome<int>> Insert(SliceContext s, IReadOnlyList<BulkEncounter> batch)
    {
        var zones = new Dictionary<FacilityId, FacilityDay>();
        foreach (var facility in batch.Select(e => e.Facility).Distinct())
        {
            zones[facility] = await FacilityDay.Of(s, facility);
        }

        var rows = batch.Select(e => Row(e, zones[e.Facility], s.Now)).ToList();
        await BulkRows.Insert(s.Db, rows, s.Stop);
        await BulkRows.Insert(s.Db, rows.SelectMany(Stay).ToList(), s.Stop);
        await BulkRows.Insert(s.Db, batch.SelectMany(e => Events(s, e)).ToList(), s.Stop);
        await BulkRows.Insert(s.Db, batch.SelectMany(e => Coverages(s, e)).ToList(), s.Stop);
        s.Accessed(null, obj: "encounters", detail: string.Create(CultureInfo.InvariantCulture, $"{batch.Count} imported"));
        return batch.Count;
    }

    static Encounter Row(BulkEncounter e, FacilityDay zone, DateTime now)
    {
        var row = new Encounter { Id = e.Id, PatientId = e.Patient, FacilityId = e.Facility, Account = e.Account, Class = e.Said.Class ?? EncounterClass.Clinic, State = e.State, AsOf = e.Said.DischargedAt ?? e.Said.AdmittedAt ?? now };
        Projection.Take(row, e.Said, zone);
        row.Type = EncounterType.Of(row.Class, row.Type).Code;
        return row;
    }

    static IEnumerable<StaySegment> Stay(Encounter e) => e.AdmittedAt is { } from && e.State is EncounterState.InProgress or EncounterState.OnLeave or EncounterState.Discharged
        ? Stays.Rows(e, [new VisitSegment(from, e.DischargedAt, e.Class, e.Type, e.Service, e.Unit, e.Room, e.Bed, OnLeave: false)])
        : [];

    static IEnumerable<EncounterEvent> Events(SliceContext s, BulkEncounter e)
    {
        if (e.Said.AdmittedAt is { } admitted)
        {
            yield return Event(s, e, "Admitted", admitted, e.Said.Unit ?? "");
        }

        if (e.Said.DischargedAt is { } discharged)
        {
            yield return Event(s, e, "Discharged", discharged, e.Said.DischargeStatus ?? "");
        }
    }

    static EncounterEvent Event(SliceContext s, BulkEncounter e, string kind, DateTime at, string detail) =>
        new() { Id = s.Ids.Next(), EncounterId = e.Id, PatientId = e.Patient, Kind = kind, EventAt = at, RecordedAt = s.Now, By = s.Caller.Name, Detail = detail };

    static IEnumerable<Coverage> Coverages(SliceContext s, BulkEncounter e) =>
        (e.Said.Coverages ?? []).Select((said, i) => Journal.Coverages.Of(s.Ids.Next(), e.Id, e.Patient, i + 1, said));
}
