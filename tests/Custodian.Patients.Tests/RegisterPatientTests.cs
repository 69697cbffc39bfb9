using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Audit;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Tests;

public class RegisterPatientTests
{
    static readonly FacilityId Larkfield = new(1);

    [Theory, OnBothStores]
    public async Task Registering_without_a_search_is_refused_and_audited(StoreKind kind)
    {
        await using var hospital = await Opened(kind);

        var outcome = await hospital.Run(RegisterPatient.RegisterPatient.Definition, new(Larkfield, Okafor, SearchId: 5));

        Assert.Equal("PAT-0103", outcome.Problem?.Code);
        Assert.Equal(["PAT-0103"], await hospital.Query(db => db.Set<AuditEvent>().Where(e => e.Action == "patients.register").Select(e => e.Outcome).ToListAsync()));
    }

    [Theory, OnBothStores]
    public async Task A_merge_is_followed_and_a_self_merge_refused(StoreKind kind)
    {
        await using var hospital = await Opened(kind);
        var a = (await hospital.Do<PatientId>(async s => await PatientRecords.Register(s, Larkfield, Okafor, null, s.Now))).Value;
        var b = (await hospital.Do<PatientId>(async s => await PatientRecords.Register(s, Larkfield, Okafor, "77", s.Now))).Value;

        var self = await hospital.Do(s => PatientRecords.Merge(s, a, a, "test"));
        var merged = await hospital.Do(s => PatientRecords.Merge(s, a, b, "test"));

        Assert.Equal("PAT-0201", self.Problem?.Code);
        Assert.True(merged.Ok);
        Assert.Equal(a, (await hospital.Do<PatientId>(async s => (await PatientRecords.FindByMrn(s, Larkfield, "77"))!.Value)).Value);
        Assert.True((await hospital.VerifyAudit()).Holds);
    }

    static Demographics Okafor => new() { Family = "Okafor", Given = "Margaret", Sex = "F", BirthDate = PartialDate.From(new(1951, 3, 14)) };

    static async Task<Hospital> Opened(StoreKind kind)
    {
        var hospital = await Hospital.Open(kind);
        await hospital.Do<Done>(s =>
        {
            s.Db.Add(new Facility { Id = Larkfield, Name = "Larkfield General Hospital", Code = "LARK", TimeZone = "America/New_York" });
            return Task.FromResult<Outcome<Done>>(Done.Value);
        });
        return hospital;
    }
}
