using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Store.Tests;

public class AuditChainTests
{
    static readonly Slice<long, Done> ReadOne = Slice.Read<long, Done>("test.read", "test.read", Scope.Patient, (s, id) =>
    {
        s.Accessed(new PatientId(id));
        return Task.FromResult<Outcome<Done>>(Done.Value);
    });

    [Theory, OnBothStores]
    public async Task Every_read_of_a_record_is_one_event_and_the_chain_holds(StoreKind kind)
    {
        await using var hospital = await WithEvents(kind, 5);

        var report = await hospital.VerifyAudit();

        Assert.Equal(5, report.Events);
        Assert.Empty(report.Findings);
    }

    [Theory, OnBothStores]
    public async Task A_changed_event_is_found(StoreKind kind)
    {
        await using var hospital = await WithEvents(kind, 5);

        await Tamper(hospital, "update store_audit_event set actor = 'somebody else' where seq = 3");

        Assert.Equal(["AUD-0102"], await Codes(hospital));
    }

    [Theory, OnBothStores]
    public async Task A_deleted_event_is_found(StoreKind kind)
    {
        await using var hospital = await WithEvents(kind, 5);

        await Tamper(hospital, "delete from store_audit_event where seq = 2");

        Assert.Equal(["AUD-0101"], await Codes(hospital));
    }

    [Theory, OnBothStores]
    public async Task Two_exchanged_events_are_found(StoreKind kind)
    {
        await using var hospital = await WithEvents(kind, 5);

        await Tamper(
            hospital,
            "update store_audit_event set seq = 100 where seq = 2",
            "update store_audit_event set seq = 2 where seq = 3",
            "update store_audit_event set seq = 3 where seq = 100");

        Assert.Equal(["AUD-0102"], await Codes(hospital));
    }

    [Theory, OnBothStores]
    public async Task An_inserted_event_is_found(StoreKind kind)
    {
        await using var hospital = await WithEvents(kind, 5);

        await Tamper(hospital, """
            insert into store_audit_event (node, seq, at, user_id, actor, action, verb, patient_id, encounter_id, object, detail, outcome, reason, source, session, hash)
            select node, 6, at, user_id, actor, action, verb, patient_id, encounter_id, object, detail, outcome, reason, source, session, hash
              from store_audit_event where seq = 5
            """);

        Assert.Contains("AUD-0102", await Codes(hospital));
    }

    [Theory, OnBothStores]
    public async Task A_cut_off_tail_is_found_even_when_the_head_is_set_back_with_it(StoreKind kind)
    {
        await using var hospital = await WithEvents(kind, 5);

        await Tamper(
            hospital,
            "delete from store_audit_event where seq > 3",
            "update store_audit_head set seq = 3, hash = (select hash from store_audit_event where seq = 3)");

        Assert.Equal(["AUD-0105"], await Codes(hospital));
    }

    [Theory, OnBothStores]
    public async Task A_read_whose_audit_cannot_be_written_gives_no_answer(StoreKind kind)
    {
        await using var hospital = await WithEvents(kind, 1);
        await Tamper(hospital, "alter table store_audit_event rename to store_audit_event_away");

        await Assert.ThrowsAnyAsync<Exception>(() => hospital.Run(ReadOne, 9));
    }

    [Theory, OnBothStores]
    public async Task A_change_whose_audit_cannot_be_written_is_not_made(StoreKind kind)
    {
        await using var hospital = await WithEvents(kind, 1);
        await Tamper(hospital, "alter table store_audit_event rename to store_audit_event_away");
        var write = Slice.Write<int, Done>("test.write", "test.write", Scope.System, AuditVerb.Amend, async (s, _) =>
        {
            await s.Blobs.Put(s.Db, "text"u8.ToArray(), "text/plain", s.Now, s.Stop);
            return Done.Value;
        });

        await Assert.ThrowsAnyAsync<Exception>(() => hospital.Run(write, 0));

        Assert.Equal(0, await hospital.Query(db => db.Set<Blobs.BlobRow>().CountAsync()));
    }

    [Theory, OnBothStores]
    public async Task A_refused_caller_is_audited_and_gets_nothing(StoreKind kind)
    {
        await using var hospital = await WithEvents(kind, 1);

        var outcome = await hospital.Run(ReadOne, 9, Caller.Nobody("10.0.0.9"));

        Assert.Equal(ProblemKind.Forbidden, outcome.Problem?.Kind);
        Assert.Equal("ACC-0403", await hospital.Query(db => db.Set<AuditEvent>().OrderByDescending(e => e.Seq).Select(e => e.Outcome).FirstAsync()));
    }

    [Theory, OnBothStores]
    public async Task A_patient_slice_that_names_no_patient_is_a_defect(StoreKind kind)
    {
        await using var hospital = await WithEvents(kind, 1);
        var silent = Slice.Read<int, Done>("test.silent", "test.silent", Scope.Patient, (_, _) => Task.FromResult<Outcome<Done>>(Done.Value));

        await Assert.ThrowsAsync<InvalidOperationException>(() => hospital.Run(silent, 0));
    }

    [Theory, OnBothStores]
    public async Task Parallel_writers_make_one_unbroken_chain(StoreKind kind)
    {
        await using var hospital = await WithEvents(kind, 0);

        await Task.WhenAll(Enumerable.Range(1, 40).Select(i => hospital.Run(ReadOne, i)));

        var report = await hospital.VerifyAudit();
        Assert.Equal((40, 0), (report.Events, report.Findings.Count));
    }

    static async Task<Hospital> WithEvents(StoreKind kind, int count)
    {
        var hospital = await Hospital.Open(kind);
        for (var i = 1; i <= count; i++)
        {
            await hospital.Run(ReadOne, i);
        }

        return hospital;
    }

    static async Task Tamper(Hospital hospital, params string[] statements)
    {
        foreach (var sql in statements)
        {
            await hospital.Query(db => db.Database.ExecuteSqlRawAsync(sql));
        }
    }

    static async Task<List<string>> Codes(Hospital hospital) => [.. (await hospital.VerifyAudit()).Findings.Select(f => f.Code)];
}
