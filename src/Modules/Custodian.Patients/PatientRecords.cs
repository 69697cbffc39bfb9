using System.Globalization;
using System.Text.Json;
using Custodian.Kernel;
using Custodian.Patients.Merging;
using Custodian.Patients.Model;
using Custodian.Patients.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients;

/// <summary>
/// The module's face: what other modules and the slices of this one do with patients, inside the transaction of the calling slice. Names
/// the patient in the audit itself.
/// </summary>
public static class PatientRecords
{
    /// <summary>The patient that answers for this id today: itself, or the survivor of its merges.</summary>
    public static async Task<PatientId> Resolve(SliceContext s, PatientId id)
    {
        // Chains are flattened at merge time, so one step suffices; the loop guards against a chain written by an older version.
        for (var hops = 0; hops < 16; hops++)
        {
            var into = await s.Db.Set<Patient>().Where(p => p.Id == id).Select(p => p.MergedInto).SingleOrDefaultAsync(s.Stop);
            if (into is null)
            {
                return id;
            }

            id = into.Value;
        }

        return id;
    }

    /// <summary>The ids whose rows belong to this patient: its own and those merged into it.</summary>
    public static async Task<IReadOnlyList<PatientId>> AllIdsOf(SliceContext s, PatientId survivor)
    {
        List<PatientId> merged = await s.Db.Set<Patient>().Where(p => p.MergedInto == survivor).Select(p => p.Id).ToListAsync(s.Stop);
        return [survivor, .. merged];
    }

    public static Task<PatientView?> Find(SliceContext s, PatientId id) =>
        s.Db.Set<PatientView>().SingleOrDefaultAsync(p => p.Id == id, s.Stop);

    /// <summary>The flags of a patient and of the records merged into it: a merge lifts none, so the strictest wins.</summary>
    public static async Task<IReadOnlyList<PatientFlagView>> Flags(SliceContext s, PatientId id)
    {
        var ids = await AllIdsOf(s, id);
        var flags = await s.Db.Set<PatientFlag>().Where(f => ids.Contains(f.PatientId) && f.EndedAt == null).OrderBy(f => f.Kind).ThenBy(f => f.Id)
            .Select(f => new PatientFlagView(f.Kind, f.Text)).ToListAsync(s.Stop);
        return [.. flags.Distinct()];
    }

    public static Task<FacilityView?> FindFacility(SliceContext s, FacilityId id) =>
        s.Db.Set<FacilityView>().SingleOrDefaultAsync(f => f.Id == id, s.Stop);

    public static Task<FacilityView?> FindFacility(SliceContext s, string code) =>
        s.Db.Set<FacilityView>().SingleOrDefaultAsync(f => f.Code == code, s.Stop);

    /// <summary>The facility whose numbers have this object identifier.</summary>
    public static Task<FacilityView?> FindFacilityByOid(SliceContext s, string oid) =>
        s.Db.Set<FacilityView>().Where(f => f.Oid == oid && f.Oid != "").OrderBy(f => f.Code).FirstOrDefaultAsync(s.Stop);

    /// <summary>The patient that holds a facility's medical record number, merges followed. Null when nobody does.</summary>
    public static async Task<PatientId?> FindByMrn(SliceContext s, FacilityId facility, string mrn) =>
        await HolderOf(s, facility, mrn) is { } holder ? await Resolve(s, holder) : null;

    /// <summary>The record that holds a number, merges not followed: what comes under a retired number is filed there, so that an unmerge gives it back.</summary>
    public static Task<PatientId?> HolderOf(SliceContext s, FacilityId facility, string mrn) => s.Db.Set<Identifier>()
        .Where(i => i.FacilityId == facility && i.Kind == IdentifierKind.Mrn && i.Value == mrn)
        .Select(i => (PatientId?)i.PatientId)
        .SingleOrDefaultAsync(s.Stop);

    /// <summary>Writes a new patient. A null number takes the facility's next one.</summary>
    public static async Task<PatientId> Register(SliceContext s, FacilityId facility, Demographics said, string? mrn, DateTime asOf)
    {
        var id = s.Ids.Next<PatientId>();
        var patient = New(id, facility, said, asOf, s.Now);
        s.Db.Add(patient);
        s.Db.Add(new Identifier
        {
            Id = s.Ids.Next(), PatientId = id, FacilityId = facility, Kind = IdentifierKind.Mrn, Value = mrn ?? await NextMrn(s, facility), RecordedAt = s.Now,
        });
        s.Db.AddRange(PatientKeys.Of(patient, [], new MatchKeys()));
        s.Tell(new PatientRegistered(id, facility));
        s.Accessed(id, detail: "registered");
        return id;
    }

    /// <summary>Takes over what was said, unless the stored values are as of a later time. A record merged away meanwhile hands it to its survivor.</summary>
    /// <returns>False when nothing was applied because the stored values are newer.</returns>
    public static async Task<bool> Update(SliceContext s, PatientId id, Demographics said, DateTime asOf)
    {
        await LockRows(s, [id]);
        var patient = await s.Db.Set<Patient>().AsTracking().SingleAsync(p => p.Id == id, s.Stop);
        if (patient.MergedInto is { } survivor)
        {
            return await Update(s, survivor, said, asOf);
        }

        s.Accessed(id, detail: "demographics");
        if (asOf < patient.AsOf)
        {
            return false;
        }

        var before = JsonSerializer.Serialize(Snapshot.Of(patient), SnapshotJson.Default.Snapshot);
        var listed = patient.ListName;
        Apply(patient, said);
        patient.AsOf = asOf;
        var after = JsonSerializer.Serialize(Snapshot.Of(patient), SnapshotJson.Default.Snapshot);
        if (before != after)
        {
            s.Db.Add(new DemographicsHistory { Id = s.Ids.Next(), PatientId = id, At = s.Now, By = s.Caller.Name, Json = before, ListName = listed });
            await PatientKeys.Replace(s, patient);
            s.Tell(new DemographicsChanged(id));
        }

        return true;
    }

    /// <summary>Merges <paramref name="loser"/> into <paramref name="survivor"/>, which keeps its own demographics. See <see cref="PatientMerging"/>.</summary>
    public static async Task<Outcome<Done>> Merge(SliceContext s, PatientId survivor, PatientId loser, string reason) =>
        (await PatientMerging.Merge(s, new MergeOrder(survivor, loser, reason))).Then(_ => Done.Value);

    /// <summary>Takes the row locks before anything is read or written, so that a merge and an update of the same person wait for each other.</summary>
    internal static Task LockRows(SliceContext s, IReadOnlyCollection<PatientId> ids) =>
        s.Db.Set<Patient>().Where(p => ids.Contains(p.Id)).ExecuteUpdateAsync(set => set.SetProperty(p => p.Version, p => p.Version), s.Stop);

    internal static Patient New(PatientId id, FacilityId facility, Demographics said, DateTime asOf, DateTime recordedAt)
    {
        var patient = new Patient { Id = id, FacilityId = facility, Family = "", Given = "", Sex = "U", AsOf = asOf, RecordedAt = recordedAt };
        Apply(patient, said);
        return patient;
    }

    /// <summary>
    /// The next medical record number, eight digits, that nobody holds: a message may have brought one ahead of the count. The row is locked
    /// by the update until the transaction ends.
    /// </summary>
    internal static async Task<string> NextMrn(SliceContext s, FacilityId facility)
    {
        string next;
        do
        {
            next = await Count(s, facility);
        }
        while (await s.Db.Set<Identifier>().AnyAsync(i => i.FacilityId == facility && i.Kind == IdentifierKind.Mrn && i.Value == next, s.Stop));
        return next;
    }

    static async Task<string> Count(SliceContext s, FacilityId facility)
    {
        await s.Db.Set<Facility>().Where(f => f.Id == facility).ExecuteUpdateAsync(set => set.SetProperty(f => f.LastMrn, f => f.LastMrn + 1), s.Stop);
        var last = await s.Db.Set<Facility>().AsNoTracking().Where(f => f.Id == facility).Select(f => f.LastMrn).SingleAsync(s.Stop);
        return last.ToString("00000000", CultureInfo.InvariantCulture);
    }

    static void Apply(Patient p, Demographics said)
    {
        p.Family = said.Family ?? p.Family;
        p.Given = said.Given ?? p.Given;
        p.Middle = said.Middle ?? p.Middle;
        p.Suffix = said.Suffix ?? p.Suffix;
        p.Preferred = said.Preferred ?? p.Preferred;
        p.BirthDate = said.BirthDate ?? p.BirthDate;
        p.Sex = said.Sex ?? p.Sex;
        p.Street = said.Street ?? p.Street;
        p.City = said.City ?? p.City;
        p.State = said.State ?? p.State;
        p.Zip = said.Zip ?? p.Zip;
        p.Phone = said.Phone ?? p.Phone;
        p.SsnLast4 = said.SsnLast4 ?? LastFour(said.Ssn) ?? p.SsnLast4;
        p.DiedOn = said.DiedOn ?? p.DiedOn;
        p.ListName = NameText.ListName(p.Family);
    }

    static string? LastFour(string? ssn)
    {
        var digits = ssn is null ? null : string.Concat(ssn.Where(char.IsAsciiDigit));
        return digits is { Length: > 4 } ? digits[^4..] : digits;
    }
}
