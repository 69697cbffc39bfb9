using Custodian.Store.Database;
using Custodian.Store.Home;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Custodian.Store.Tests;

public class DatabaseTuningTests
{
    [Fact]
    public async Task The_embedded_database_has_statistics_of_its_tables_once_they_were_taken()
    {
        await using var hospital = await Hospital.Open(StoreKind.Sqlite);

        await hospital.Get<DatabaseAdmin>().RefreshStatistics(TestContext.Current.CancellationToken);

        var tables = await hospital.Query(async db => await db.Database.SqlQueryRaw<string>("select distinct tbl as \"Value\" from sqlite_stat1").ToListAsync());
        Assert.Contains("records_type", tables);
    }

    [Theory]
    [InlineData("Host=db;Database=custodian", 100)]
    [InlineData("Host=db;Database=custodian;Max Auto Prepare=0", 0)]
    [InlineData("Host=db;Database=custodian;Max Auto Prepare=25", 25)]
    public void Repeated_statements_are_prepared_unless_the_connection_says_otherwise(string connection, int prepared)
    {
        var options = StoreRegistration.DatabaseOptions(new() { Home = new CustodianHome("/nowhere"), Postgres = connection });

        var used = options.Extensions.OfType<RelationalOptionsExtension>().Single().ConnectionString;
        Assert.Equal(prepared, new NpgsqlConnectionStringBuilder(used).MaxAutoPrepare);
    }
}
