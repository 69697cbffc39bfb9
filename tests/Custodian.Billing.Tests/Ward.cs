using Custodian.Billing.Model;
using Custodian.Coding;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Slices;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing.Tests;

/// <summary>A hospital with one facility that bills, and short ways to bring a visit to where billing begins.</summary>
sealed class Ward : IAsyncDisposable
{
    public static readonly DateOnly Admitted = new(2026, 9, 8);
    public static readonly DateOnly Left = new(2026, 9, 12);
    public static readonly CoverageData Medicare = new("00882", "Larkfield Medicare", "MA", "1EG4TE5MK73", "", "18");

    Ward(Hospital hospital, FacilityId facility) => (Hospital, Facility) = (hospital, facility);

    public Hospital Hospital { get; }

    public FacilityId Facility { get; }

    public static async Task<Ward> Open(StoreKind kind)
    {
        var hospital = await Hospital.Open(kind);
        var facility = await hospital.Do<FacilityId>(s => Task.FromResult<Outcome<FacilityId>>(FacilityRecords.Add(s, new FacilityData("LARK", "Larkfield General Hospital", "America/New_York")
        {
            Npi = "1234567893", TaxId = "12-3456789", Taxonomy = "282N00000X", Street = "100 Main Street", City = "Larkfield", State = "OH", Zip = "45501-1234", Phone = "(937) 555-0100",
        })));
        return new(hospital, facility.Value);
    }

    /// <summary>Another facility of the same enterprise.</summary>
    public async Task<Ward> Beside() => new(Hospital, await Must<FacilityId>(s => Task.FromResult<Outcome<FacilityId>>(FacilityRecords.Add(s, new FacilityData("WEST", "Westfield Hospital", "America/New_York")
    {
        Npi = "1992999882", TaxId = "12-3456780", Taxonomy = "282N00000X", Street = "3 Far Street", City = "Westfield", State = "OH", Zip = "45502-1234", Phone = "(937) 555-0200",
    }))));

    /// <summary>A stay of four nights that ended, with its facts delivered.</summary>
    public async Task<EncounterId> Stay(string account, EncounterClass c = EncounterClass.Inpatient, params CoverageData[] coverages)
    {
        var id = await Must<EncounterId>(async s =>
        {
            var patient = await PatientRecords.Register(s, Facility, Okafor, null, s.Now);
            var doctor = await EncounterRecords.Practitioner(s, new("1992999882", "Adeyemi", "Sade"));
            var said = new VisitData
            {
                Class = c, AdmitType = "3", AdmittingDiagnosis = "I50.9", PointOfOrigin = "1", DischargeStatus = "01", Attending = doctor, Operating = doctor, Coverages = coverages.Length > 0 ? coverages : [Medicare],
            };
            return await EncounterRecords.Open(s, patient, Facility, account, EncounterState.InProgress, said, Admitted.ToDateTime(new(13, 30), DateTimeKind.Utc));
        });
        await Must(s => EncounterRecords.Discharge(s, id, new VisitData { DischargeStatus = "01" }, Left.ToDateTime(new(18, 5), DateTimeKind.Utc)));
        await Hospital.Drain();
        return id;
    }

    /// <summary>A stay with charges, details and final codes: ready to be billed.</summary>
    public async Task<EncounterId> CodedStay(string account)
    {
        var id = await Stay(account);
        await Charge(id, account);
        await Details(id);
        await Code(id, 1);
        return id;
    }

    public Task Charge(EncounterId id, string key) => Must(s => BillingRecords.AddCharges(s,
    [
        new(id, Admitted, "0120", 4, new(480_000), "Room, semi-private", "test", key + "-1"),
        new(id, Admitted, "0300", 3, new(12_345), "Laboratory", "test", key + "-2"),
        new(id, Left, "0300", 1, new(2_655), "Laboratory", "test", key + "-3") { Hcpcs = "P9612" },
    ]));

    public Task Details(EncounterId id) => Hospital.Run(SaveClaimDetails.SaveClaimDetails.Definition, new(id, null) { AdmittingDiagnosis = "R07.9", Authorization = "A-77" });

    /// <summary>Final codes of a version, as coding leaves them, and the fact that tells of them.</summary>
    public async Task Code(EncounterId id, int version, int drg = 291)
    {
        await PlantCodes(id, version, drg);
        await Hospital.Drain();
    }

    /// <summary>The same with the fact not delivered yet.</summary>
    public async Task PlantCodes(EncounterId id, int version, int drg = 291)
    {
        await Must<Done>(async s =>
        {
            var visit = (await EncounterRecords.Find(s, id))!;
            await Case(s, id, visit.PatientId, version, coded: true);
            var made = await Planted.Find(s.Db, "coding_version", id, version)
                ?? Planted.Row(s.Db, "coding_version", ("EncounterId", id), ("Number", version), ("PatientId", visit.PatientId), ("StartedAt", s.Now), ("StartedBy", "coder"));
            Planted.Set(made, ("FinalAt", s.Now), ("FinalBy", "coder"), ("Admitting", "I509"));
            Planted.Row(
                s.Db, "coding_grouping", ("Id", s.Ids.Next()), ("EncounterId", id), ("PatientId", visit.PatientId), ("CodesVersion", version), ("Kind", "Final"), ("Editions", "icd10cm-FY2026,msdrg-43.1"),
                ("Drg", drg), ("DrgTitle", "Heart failure"), ("WeightUnits", 12_683), ("PathJson", "[]"), ("FindingsJson", "[]"), ("At", s.Now), ("By", "coder"));
            foreach (var (i, (code, poa)) in Diagnoses.Index())
            {
                Planted.Row(
                    s.Db, "coding_diagnosis", ("Id", s.Ids.Next()), ("EncounterId", id), ("PatientId", visit.PatientId), ("CodesVersion", version), ("Sequence", i + 1), ("Code", code), ("Poa", poa),
                    ("AddedBy", "coder"), ("AddedAt", s.Now));
            }

            Planted.Row(
                s.Db, "coding_procedure", ("Id", s.Ids.Next()), ("EncounterId", id), ("PatientId", visit.PatientId), ("CodesVersion", version), ("Sequence", 1), ("Code", "4A023N7"),
                ("On", Admitted.AddDays(1)), ("AddedBy", "coder"), ("AddedAt", s.Now));
            s.Tell(new EncounterCoded(id, visit.PatientId, version, drg));
            return Done.Value;
        });
    }

    public async Task Reopen(EncounterId id, int next)
    {
        await Must<Done>(async s =>
        {
            var visit = (await EncounterRecords.Find(s, id))!;
            await Case(s, id, visit.PatientId, next - 1, coded: false);
            s.Tell(new CodingReopened(id, visit.PatientId, next, "late document"));
            return Done.Value;
        });
        await Hospital.Drain();
    }

    /// <summary>As sent: file written and marked.</summary>
    public async Task<Claim> Send(EncounterId id)
    {
        var ready = (await Newest(id))!;
        var written = (await Hospital.Run(WriteClaims.WriteClaims.Definition, new([ready.Id]))).Value;
        Assert.Equal(1, (await Hospital.Run(SendFile.SendFile.Definition, new(written.Files[0].Id))).Value);
        await Hospital.Drain();
        return (await Claims(id)).Single(c => c.Id == ready.Id);
    }

    public Task<List<Claim>> Claims(EncounterId id) => Hospital.Query(db => db.Set<Claim>().AsNoTracking().Where(c => c.EncounterId == id).OrderBy(c => c.Number).ToListAsync());

    public async Task<Claim?> Newest(EncounterId id) => (await Claims(id)).LastOrDefault();

    public Task<List<AccountHold>> OpenHolds(EncounterId id) => Hospital.Query(db => db.Set<AccountHold>().AsNoTracking().Where(h => h.EncounterId == id && h.ClearedAt == null).OrderBy(h => h.Id).ToListAsync());

    public async Task<AccountState> State(EncounterId id) => (await Hospital.Do<AccountState>(async s => (await BillingRecords.State(s, id))!.State)).Value;

    public async Task<T> Must<T>(Func<SliceContext, Task<Outcome<T>>> work)
    {
        var outcome = await Hospital.Do(work);
        Assert.True(outcome.Ok, outcome.Problem?.Text);
        return outcome.Value;
    }

    public ValueTask DisposeAsync() => Hospital.DisposeAsync();

    public static IReadOnlyList<(string Code, string Poa)> Diagnoses { get; } = [("I5023", "Y"), ("N179", "N"), ("Z7901", ""), ("W010XXA", "Y")];

    public static Demographics Okafor => new()
    {
        Family = "Okafor", Given = "Margaret", Sex = "F", BirthDate = PartialDate.From(new(1951, 3, 14)), Street = "12 Elm Street", City = "Larkfield", State = "OH", Zip = "45501",
    };

    async Task Case(SliceContext s, EncounterId id, PatientId patient, int version, bool coded)
    {
        var row = await Planted.Find(s.Db, "coding_case", id) ?? Planted.Row(s.Db, "coding_case", ("EncounterId", id), ("PatientId", patient), ("FacilityId", Facility));
        Planted.Set(row, ("State", coded ? "Coded" : "InProgress"), ("CodesVersion", coded ? version : version + 1), ("FinalVersion", version), ("FinalAt", s.Now));
    }
}
