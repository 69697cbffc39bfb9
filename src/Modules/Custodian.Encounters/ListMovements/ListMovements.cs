using System.Globalization;
using Custodian.Encounters.ListCensus;
using Custodian.Encounters.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.ListMovements;

/// <summary>Admissions or discharges of a facility by its own calendar days. Cancelled visits are not movements.</summary>
static class ListMovements
{
    public const int PageSize = 200;

    public static readonly Slice<Input, Movements> Definition = Slice.Read<Input, Movements>("encounters.movements", "encounters.read", Scope.List, Handle);

    /// <param name="From">First day; null is today.</param>
    /// <param name="To">Last day; null is the first.</param>
    public sealed record Input(bool Discharges, FacilityId? Facility, DateOnly? From, DateOnly? To, int Page = 1)
    {
        /// <summary>Shows the register as it was known at the end of this day; null as it is known now.</summary>
        public DateOnly? Known { get; init; }
    }

    static async Task<Outcome<Movements>> Handle(SliceContext s, Input input)
    {
        var facilities = await FacilityRecords.Own(s);
        if (facilities.Count == 0)
        {
            return Problem.NotFound("ENC-0119", "No facility is set up yet. Ask your administrator to add one.");
        }

        var facility = facilities.Any(f => f.Id == input.Facility) ? input.Facility!.Value : facilities[0].Id;
        var today = (await FacilityDay.Of(s, facility)).Day(s.Now)!.Value;
        var from = input.From ?? today;
        var to = input.To ?? (input.From > today ? from : today);
        if (to < from)
        {
            return Problem.Invalid("ENC-0120", "The last day is before the first. Exchange them.", new FieldError("To", "Enter a day on or after the first."));
        }

        if (input.Known is { } known)
        {
            var then = await KnownThen.Of(s, facility, (input.Discharges, from, to), known);
            s.Accessed(null, obj: input.Discharges ? "discharges" : "admissions", detail: string.Create(CultureInfo.InvariantCulture, $"facility {facility}, {from:yyyy-MM-dd} to {to:yyyy-MM-dd} as known on {known:yyyy-MM-dd}, {then.Count} shown"));
            return new Movements(then, then.Count, input.Discharges, from, to, facilities, facility, today) { Known = known };
        }

        var total = await Count(s, input.Discharges, facility, from, to);
        var rows = await CensusRows.Of(s, Page(s, input, facility, from, to));
        s.Accessed(null, obj: input.Discharges ? "discharges" : "admissions", detail: string.Create(CultureInfo.InvariantCulture, $"facility {facility}, {from:yyyy-MM-dd} to {to:yyyy-MM-dd}, {rows.Count} of {total} shown"));
        return new Movements(rows, total, input.Discharges, from, to, facilities, facility, today);
    }

    static Task<int> Count(SliceContext s, bool discharges, FacilityId facility, DateOnly from, DateOnly to)
    {
        var visits = s.Db.Set<Encounter>().Where(e => e.FacilityId == facility && e.State != EncounterState.CancelledAfterStart && e.State != EncounterState.CancelledBeforeStart);
        return (discharges ? visits.Where(e => e.DischargeDate >= from && e.DischargeDate <= to) : visits.Where(e => e.AdmitDate >= from && e.AdmitDate <= to)).CountAsync(s.Stop);
    }

    static IQueryable<EncounterView> Page(SliceContext s, Input input, FacilityId facility, DateOnly from, DateOnly to)
    {
        var visits = s.Db.Set<EncounterView>().Where(v => v.FacilityId == facility && v.State != EncounterState.CancelledAfterStart && v.State != EncounterState.CancelledBeforeStart);
        visits = input.Discharges
            ? visits.Where(v => v.DischargeDate >= from && v.DischargeDate <= to).OrderByDescending(v => v.DischargeDate).ThenByDescending(v => v.Id)
            : visits.Where(v => v.AdmitDate >= from && v.AdmitDate <= to).OrderByDescending(v => v.AdmitDate).ThenByDescending(v => v.Id);
        return visits.Skip((Math.Max(1, input.Page) - 1) * PageSize).Take(PageSize);
    }
}
