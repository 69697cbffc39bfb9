using Custodian.Store.Database;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Store.Tests;

public class FirstLoadTests
{
    [Theory, OnBothStores]
    public async Task Indexes_are_off_while_the_rows_are_written_and_the_same_afterwards(StoreKind kind)
    {
        await using var hospital = await Hospital.Open(kind);
        var before = await Indexes(hospital, kind);

        var during = await hospital.Get<FirstLoad>().Run(() => Indexes(hospital, kind), () => { }, TestContext.Current.CancellationToken);
        await hospital.Get<FirstLoad>().Settle(TestContext.Current.CancellationToken);

        Assert.True(during.Count < before.Count);
        Assert.Equal(before, await Indexes(hospital, kind));
    }

    [Theory, OnBothStores]
    public async Task Rows_that_are_refused_leave_the_indexes_in_place(StoreKind kind)
    {
        await using var hospital = await Hospital.Open(kind);
        var before = await Indexes(hospital, kind);

        await Assert.ThrowsAsync<InvalidDataException>(() => hospital.Get<FirstLoad>().Run<int>(() => throw new InvalidDataException(), () => { }, TestContext.Current.CancellationToken));

        Assert.Equal(before, await Indexes(hospital, kind));
    }

    static Task<List<string>> Indexes(Hospital hospital, StoreKind kind) => hospital.Query(async db => await db.Database.SqlQueryRaw<string>(
        kind == StoreKind.Sqlite
            ? "select sql as \"Value\" from sqlite_master where type = 'index' and sql is not null order by sql"
            : "select indexdef as \"Value\" from pg_indexes where schemaname = current_schema() order by indexdef").ToListAsync());
}
