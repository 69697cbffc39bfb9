using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Audit;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Tests;

public class PatientBulkTests
{
    [Theory, OnBothStores]
    public async Task An_imported_patient_has_the_rows_of_an_ordinary_one(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var person = Larkfield.Person("Adeyemi-Clark", "Margaret", "19510314", phone: "555-201-4471", preferred: "Peggy") with { DiedOn = new(2026, 9, 1), City = "Larkfield" };
        var ordinary = await hospital.Add(person, "00000001");
        var imported = new PatientId(4711);

        await hospital.Run(PatientBulk.Definition, [new BulkPatient(imported, Larkfield.Facility, person, "00000009")]);

        var (a, b) = (await hospital.Query(db => db.Set<Patient>().SingleAsync(p => p.Id == ordinary)), await hospital.Query(db => db.Set<Patient>().SingleAsync(p => p.Id == imported)));
        Assert.Equal(Snapshot.Of(a), Snapshot.Of(b));
        Assert.Equal((a.AsOf, a.Version, a.MergedInto), (b.AsOf, b.Version, b.MergedInto));
        Assert.Equal(await Keys(hospital, ordinary), await Keys(hospital, imported));
        Assert.Equal(imported, Assert.Single((await hospital.Search(number: "9")).Hits).Id);
    }

    [Theory, OnBothStores]
    public async Task A_batch_is_one_audit_event_and_later_numbers_lie_above_it(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);

        await hospital.Run(PatientBulk.Definition, [.. Enumerable.Range(1, 500).Select(i => new BulkPatient(new PatientId(i), Larkfield.Facility, Larkfield.Person("Okafor", "Margaret", "1951"), $"{i:00000000}"))]);
        var next = await hospital.Add(Larkfield.Person("Lindqvist", "Harald", "1987"));

        Assert.Equal("500 imported", (await hospital.Query(db => db.Set<AuditEvent>().SingleAsync(e => e.Action == "patients.import"))).Detail);
        Assert.Equal("00000501", (await hospital.Do<string>(async s => (await PatientRecords.Find(s, next))!.Mrn!)).Value);
        Assert.True((await hospital.VerifyAudit()).Holds);
    }

    static Task<List<string>> Keys(Hospital hospital, PatientId id) => hospital.Query(db => db.Set<SearchKey>().Where(k => k.PatientId == id).Select(k => k.Key).OrderBy(k => k).ToListAsync());
}
