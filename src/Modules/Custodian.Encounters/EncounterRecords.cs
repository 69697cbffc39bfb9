using Custodian.Encounters.BedBoard;
using Custodian.Encounters.History;
using Custodian.Encounters.Journal;
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
    public static async Task<EncounterView?> FindByAccount(SliceContext s, FacilityId facility, string account) =>
        await s.Db.Set<EncounterView>().SingleOrDefaultAsync(e => e.FacilityId == facility && e.Account == account, s.Stop)
        ?? await s.Db.Set<AccountAlias>().Where(a => a.FacilityId == facility && a.Account == account).Join(s.Db.Set<EncounterView>(), a => a.EncounterId, e => e.Id, (a, e) => e).SingleOrDefaultAsync(s.Stop);

    /// <summary>The record a visit was filed under, merges not followed: what belongs to the visit is filed there too, so that an unmerge takes it along.</summary>
    public static Task<PatientId> FiledUnder(SliceContext s, EncounterId id) => s.Db.Set<Encounter>().Where(e => e.Id == id).Select(e => e.PatientId).SingleAsync(s.Stop);

    /// <summary>The visits that were filed under a record at a facility, merges not followed.</summary>
    public static async Task<IReadOnlyList<EncounterId>> FiledAt(SliceContext s, PatientId record, FacilityId facility) =>
        await s.Db.Set<Encounter>().Where(e => e.PatientId == record && e.FacilityId == facility).OrderBy(e => e.Id).Select(e => e.Id).ToListAsync(s.Stop);

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
    public static Task<Outcome<EncounterId>> Open(SliceContext s, PatientId patient, FacilityId facility, string account, EncounterState state, VisitData said, DateTime eventAt) =>
        OpenWith(s, patient, facility, account, new(Opening(state), eventAt, null, said));

    /// <summary>Opens a visit with the event that told of it first, whatever it is.</summary>
    internal static async Task<Outcome<EncounterId>> OpenWith(SliceContext s, PatientId patient, FacilityId facility, string account, Happening first)
    {
        if (await FindByAccount(s, facility, account) is not null)
        {
            return Problem.Conflict("ENC-0101", $"Account {account} already exists at this facility. Open it, or give this visit another number.");
        }

        var encounter = new Encounter
        {
            Id = s.Ids.Next<EncounterId>(), PatientId = patient, FacilityId = facility, Account = account,
            Class = first.Said?.Class ?? EncounterClass.Clinic, State = EncounterState.Planned, AsOf = first.At,
        };
        s.Db.Add(encounter);
        return (await VisitJournal.Record(s, encounter, first, opened: true)).Then(_ => encounter.Id);
    }

    /// <summary>An event another system told of: it opens the visit when the account is not known, and is placed by its own time.</summary>
    /// <param name="when">When it happened and when the sender said so, UTC.</param>
    public static async Task<Outcome<EncounterId>> Happened(SliceContext s, VisitAccount account, VisitEventKind kind, (DateTime At, DateTime SaidAt) when, VisitData? said, string reason = "")
    {
        var happening = new Happening(kind, when.At, when.SaidAt, said, reason);
        if (await FindByAccount(s, account.Facility, account.Number) is not { } visit)
        {
            return await OpenWith(s, account.Patient, account.Facility, account.Number, happening);
        }

        return (await VisitJournal.Record(s, await VisitJournal.Row(s, visit.Id), happening)).Then(_ => visit.Id);
    }

    /// <summary>Takes over values without changing the state: an update never reopens or closes a visit (FACTS 4, A08). Each value stays where a later event said another.</summary>
    /// <returns>False when the stored values are as of a later time.</returns>
    public static async Task<bool> Update(SliceContext s, EncounterId id, VisitData said, DateTime eventAt, VisitEventKind kind = VisitEventKind.Updated)
    {
        var encounter = await VisitJournal.Row(s, id);
        var newest = eventAt >= encounter.AsOf;
        await VisitJournal.Record(s, encounter, new(kind, eventAt, null, said));
        return newest;
    }

    /// <summary>Moves a planned or arrived visit to in progress.</summary>
    public static async Task<Outcome<Done>> Admit(SliceContext s, EncounterId id, VisitData said, DateTime eventAt)
    {
        var encounter = await VisitJournal.Row(s, id);
        return VisitRules.Refuse(VisitEventKind.Admitted, encounter.State, encounter.Account) ?? AsDone(await VisitJournal.Record(s, encounter, new(VisitEventKind.Admitted, eventAt, null, said)));
    }

    public static async Task<Outcome<Done>> Discharge(SliceContext s, EncounterId id, VisitData said, DateTime dischargedAt)
    {
        var encounter = await VisitJournal.Row(s, id);
        if (encounter.State == EncounterState.Discharged && encounter.DischargedAt == dischargedAt)
        {
            return Done.Value;
        }

        return VisitRules.Refuse(VisitEventKind.Discharged, encounter.State, encounter.Account) ?? AsDone(await VisitJournal.Record(s, encounter, new(VisitEventKind.Discharged, dischargedAt, null, said)));
    }

    public static async Task<Outcome<Done>> CancelDischarge(SliceContext s, EncounterId id, DateTime eventAt)
    {
        var encounter = await VisitJournal.Row(s, id);
        var reason = $"was {encounter.DischargedAt:yyyy-MM-dd HH:mm} UTC, status {encounter.DischargeStatus}";
        return VisitRules.Refuse(VisitEventKind.DischargeCancelled, encounter.State, encounter.Account) ?? AsDone(await VisitJournal.Record(s, encounter, new(VisitEventKind.DischargeCancelled, eventAt, null, Reason: reason)));
    }

    /// <summary>Cancels the visit; what was filed under it stays readable.</summary>
    public static async Task<Outcome<Done>> Cancel(SliceContext s, EncounterId id, DateTime eventAt) =>
        AsDone(await VisitJournal.Record(s, await VisitJournal.Row(s, id), new(VisitEventKind.Cancelled, eventAt, null)));

    /// <summary>Moves two patients in one step: neither needs the other's bed to be free.</summary>
    /// <param name="when">When it happened and when it was said, UTC.</param>
    public static async Task<Outcome<Done>> Swap(SliceContext s, (EncounterId Visit, VisitData Place) one, (EncounterId Visit, VisitData Place) other, (DateTime At, DateTime? SaidAt) when)
    {
        var (first, second) = one.Visit.Value < other.Visit.Value ? (one, other) : (other, one);
        var rows = (First: await VisitJournal.Row(s, first.Visit), Second: await VisitJournal.Row(s, second.Visit));
        await BedClaims.Free(s, rows.First, rows.Second);
        var done = await VisitJournal.Record(s, rows.First, new(VisitEventKind.BedSwapped, when.At, when.SaidAt, first.Place));
        return done.Problem is { } problem ? problem : AsDone(await VisitJournal.Record(s, rows.Second, new(VisitEventKind.BedSwapped, when.At, when.SaidAt, second.Place)));
    }

    /// <summary>Says that a visit goes on under another account.</summary>
    public static Task Continue(SliceContext s, EncounterId before, EncounterId now) => EncounterLinks.Add(s, now, before, EncounterLinkKind.ContinuedFrom, "the class changed with a new account");

    static VisitEventKind Opening(EncounterState state) => state switch
    {
        EncounterState.Planned => VisitEventKind.Planned,
        EncounterState.PreRegistered => VisitEventKind.PreRegistered,
        EncounterState.Arrived => VisitEventKind.Arrived,
        _ => VisitEventKind.Admitted,
    };

    static Outcome<Done> AsDone(Outcome<VisitStanding> recorded) => recorded.Then(_ => Done.Value);
}
