using Custodian.Encounters.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters;

/// <summary>The module's face: what forms, messages and other modules do with encounters inside the transaction of the calling slice.</summary>
public static class EncounterRecords
{
    public static Task<EncounterView?> Find(SliceContext s, EncounterId id) =>
        s.Db.Set<EncounterView>().SingleOrDefaultAsync(e => e.Id == id, s.Stop);

    /// <summary>The visit with this account number, or that had it before the number was changed or merged.</summary>
    public static Task<EncounterView?> FindByAccount(SliceContext s, FacilityId facility, string account) =>
        s.Db.Set<EncounterView>().SingleOrDefaultAsync(
            e => e.FacilityId == facility && (e.Account == account || s.Db.Set<AccountAlias>().Any(a => a.FacilityId == facility && a.Account == account && a.EncounterId == e.Id)), s.Stop);

    /// <summary>The record a visit was filed under, merges not followed: what belongs to the visit is filed there too, so that an unmerge takes it along.</summary>
    public static Task<PatientId> FiledUnder(SliceContext s, EncounterId id) => s.Db.Set<Encounter>().Where(e => e.Id == id).Select(e => e.PatientId).SingleAsync(s.Stop);

    /// <summary>The visits of a patient and of those merged into it, newest first.</summary>
    public static async Task<IReadOnlyList<EncounterView>> OfPatient(SliceContext s, PatientId survivor) =>
        await s.Db.Set<EncounterView>().Where(e => e.PatientId == survivor).OrderByDescending(e => e.AdmittedAt).ToListAsync(s.Stop);

    /// <summary>The practitioner with this NPI, made on first sight.</summary>
    public static async Task<PractitionerId> Practitioner(SliceContext s, PractitionerData said)
    {
        var known = s.Db.Set<Practitioner>().Local.FirstOrDefault(p => p.Npi == said.Npi)
            ?? await s.Db.Set<Practitioner>().SingleOrDefaultAsync(p => p.Npi == said.Npi, s.Stop);
        if (known is null)
        {
            known = new Practitioner { Id = s.Ids.Next<PractitionerId>(), Npi = said.Npi, Family = said.Family, Given = said.Given, Credential = said.Credential, Service = said.Service, Taxonomy = said.Taxonomy };
            s.Db.Add(known);
        }

        return known.Id;
    }

    /// <summary>Opens a visit under its account number.</summary>
    /// <param name="state">Planned, PreRegistered, Arrived or InProgress.</param>
    public static async Task<Outcome<EncounterId>> Open(SliceContext s, PatientId patient, FacilityId facility, string account, EncounterState state, VisitData said, DateTime eventAt)
    {
        if (await FindByAccount(s, facility, account) is not null)
        {
            return Problem.Conflict("ENC-0101", $"Account {account} already exists at this facility. Open it, or give this visit another number.");
        }

        var encounter = new Encounter
        {
            Id = s.Ids.Next<EncounterId>(), PatientId = patient, FacilityId = facility, Account = account,
            Class = said.Class ?? EncounterClass.Clinic, State = state, AsOf = eventAt, AdmittedAt = state is EncounterState.InProgress or EncounterState.Arrived ? eventAt : null,
        };
        s.Db.Add(encounter);
        await Apply(s, encounter, said);
        Note(s, encounter, state == EncounterState.InProgress ? "Admitted" : state.ToString(), eventAt, encounter.Unit);
        s.Tell(new EncounterOpened(encounter.Id, patient, facility, encounter.Class));
        return encounter.Id;
    }

    /// <summary>Takes over values without changing the state: an update never reopens or closes a visit (FACTS 4, A08).</summary>
    /// <returns>False when the stored values are as of a later time and nothing was applied.</returns>
    public static async Task<bool> Update(SliceContext s, EncounterId id, VisitData said, DateTime eventAt, string kind = "Updated")
    {
        var encounter = await Row(s, id);
        if (eventAt < encounter.AsOf)
        {
            Note(s, encounter, kind + "Late", eventAt, "not applied: newer values are stored");
            return false;
        }

        var unit = encounter.Unit;
        await Apply(s, encounter, said);
        encounter.AsOf = eventAt;
        Note(s, encounter, kind, eventAt, encounter.Unit);
        s.Tell(encounter.Unit != unit ? new PatientMoved(id, encounter.PatientId, encounter.Unit) : new EncounterChanged(id, encounter.PatientId));
        return true;
    }

    /// <summary>Moves a planned or arrived visit to in progress.</summary>
    public static async Task<Outcome<Done>> Admit(SliceContext s, EncounterId id, VisitData said, DateTime eventAt)
    {
        var encounter = await Row(s, id);
        if (encounter.State is EncounterState.Discharged or EncounterState.CancelledAfterStart or EncounterState.CancelledBeforeStart)
        {
            return Problem.Conflict("ENC-0102", $"Account {encounter.Account} is {encounter.State}. Cancel the discharge or open a new account.");
        }

        encounter.State = EncounterState.InProgress;
        encounter.AdmittedAt ??= eventAt;
        await Apply(s, encounter, said);
        encounter.AsOf = Later(encounter.AsOf, eventAt);
        Note(s, encounter, "Admitted", eventAt, encounter.Unit);
        s.Tell(new EncounterChanged(id, encounter.PatientId));
        return Done.Value;
    }

    public static async Task<Outcome<Done>> Discharge(SliceContext s, EncounterId id, VisitData said, DateTime dischargedAt)
    {
        var encounter = await Row(s, id);
        if (encounter.State == EncounterState.Discharged)
        {
            return encounter.DischargedAt == dischargedAt
                ? Done.Value
                : Problem.Conflict("ENC-0103", $"Account {encounter.Account} is already discharged. Cancel that discharge first, or correct its time.");
        }

        if (encounter.State is EncounterState.CancelledAfterStart or EncounterState.CancelledBeforeStart)
        {
            return Problem.Conflict("ENC-0102", $"Account {encounter.Account} is {encounter.State}. Open a new account.");
        }

        if (encounter.AdmittedAt is { } admitted && dischargedAt < admitted)
        {
            return Problem.Invalid("ENC-0104", "The discharge is before the admission. Check both times.", new FieldError("DischargedAt", "Enter a time after the admission."));
        }

        await Apply(s, encounter, said with { DischargedAt = dischargedAt });
        encounter.State = EncounterState.Discharged;
        encounter.AsOf = Later(encounter.AsOf, dischargedAt);
        Note(s, encounter, "Discharged", dischargedAt, encounter.DischargeStatus);
        s.Tell(new EncounterDischarged(id, encounter.PatientId, encounter.FacilityId, encounter.Class, encounter.DischargeDate!.Value));
        return Done.Value;
    }

    public static async Task<Outcome<Done>> CancelDischarge(SliceContext s, EncounterId id, DateTime eventAt)
    {
        var encounter = await Row(s, id);
        if (encounter.State != EncounterState.Discharged)
        {
            return Problem.Conflict("ENC-0105", $"Account {encounter.Account} is not discharged, so there is no discharge to cancel.");
        }

        Note(s, encounter, "DischargeCancelled", eventAt, $"was {encounter.DischargedAt:yyyy-MM-dd HH:mm} UTC, status {encounter.DischargeStatus}");
        encounter.State = EncounterState.InProgress;
        (encounter.DischargedAt, encounter.DischargeDate, encounter.DischargeStatus) = (null, null, "");
        encounter.AsOf = Later(encounter.AsOf, eventAt);
        s.Tell(new DischargeCancelled(id, encounter.PatientId));
        return Done.Value;
    }

    /// <summary>Cancels the visit; what was filed under it stays readable.</summary>
    public static async Task<Outcome<Done>> Cancel(SliceContext s, EncounterId id, DateTime eventAt)
    {
        var encounter = await Row(s, id);
        var started = encounter.AdmittedAt is not null;
        encounter.State = started ? EncounterState.CancelledAfterStart : EncounterState.CancelledBeforeStart;
        encounter.AsOf = Later(encounter.AsOf, eventAt);
        Note(s, encounter, "Cancelled", eventAt, "");
        s.Tell(new EncounterCancelled(id, encounter.PatientId));
        return Done.Value;
    }

    static async Task<Encounter> Row(SliceContext s, EncounterId id)
    {
        var row = await s.Db.Set<Encounter>().AsTracking().SingleAsync(e => e.Id == id, s.Stop);
        s.Accessed(row.PatientId, id);
        return row;
    }

    static void Note(SliceContext s, Encounter e, string kind, DateTime at, string detail)
    {
        s.Accessed(e.PatientId, e.Id);
        s.Db.Add(new EncounterEvent { Id = s.Ids.Next(), EncounterId = e.Id, PatientId = e.PatientId, Kind = kind, EventAt = at, RecordedAt = s.Now, By = s.Caller.Name, Detail = detail });
    }

    static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;

    static async Task Apply(SliceContext s, Encounter e, VisitData said)
    {
        Take(e, said, await FacilityDay.Of(s, e.FacilityId));
        if (said.Coverages is { } coverages)
        {
            await Replace(s, e, coverages);
        }
    }

    internal static void Take(Encounter e, VisitData said, FacilityDay zone)
    {
        e.Class = said.Class ?? e.Class;
        e.Service = said.Service ?? e.Service;
        e.Unit = said.Unit ?? e.Unit;
        e.Room = said.Room ?? e.Room;
        e.Bed = said.Bed ?? e.Bed;
        e.AdmitType = said.AdmitType ?? e.AdmitType;
        e.PointOfOrigin = said.PointOfOrigin ?? e.PointOfOrigin;
        e.DischargeStatus = said.DischargeStatus ?? e.DischargeStatus;
        e.AdmitReason = said.AdmitReason ?? e.AdmitReason;
        e.AdmittingDiagnosis = said.AdmittingDiagnosis is { } code ? string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant() : e.AdmittingDiagnosis;
        e.AttendingId = said.Attending ?? e.AttendingId;
        e.OperatingId = said.Operating ?? e.OperatingId;
        e.AdmittedAt = said.AdmittedAt ?? e.AdmittedAt;
        e.DischargedAt = said.DischargedAt ?? e.DischargedAt;
        (e.AdmitDate, e.DischargeDate) = (zone.Day(e.AdmittedAt), zone.Day(e.DischargedAt));
    }

    static async Task Replace(SliceContext s, Encounter e, IReadOnlyList<CoverageData> said)
    {
        // A message may open and correct a visit in one transaction: coverages that are not in the database yet are taken back first.
        foreach (var waiting in s.Db.Set<Coverage>().Local.Where(c => c.EncounterId == e.Id).ToList())
        {
            s.Db.Entry(waiting).State = EntityState.Detached;
        }

        await s.Db.Set<Coverage>().Where(c => c.EncounterId == e.Id).ExecuteDeleteAsync(s.Stop);
        s.Db.AddRange(said.Select((c, i) => CoverageOf(s.Ids.Next(), e.Id, e.PatientId, i + 1, c)));
    }

    internal static Coverage CoverageOf(long id, EncounterId encounter, PatientId patient, int rank, CoverageData c) => new()
    {
        Id = id, EncounterId = encounter, PatientId = patient, Rank = rank, PayerId = c.PayerId, PayerName = c.PayerName,
        FilingIndicator = c.FilingIndicator, MemberId = c.MemberId, GroupNumber = c.GroupNumber, Relationship = c.Relationship,
    };
}
