using Custodian.Store.Home;
using Custodian.Store.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Custodian.Cli.Demo;

/// <summary>The database the demo is told into: the file of its folder, or the one <c>CUSTODIAN_DB</c> names.</summary>
sealed class DemoDatabase(CustodianOptions options)
{
    const string DropAll = """
        do $$ declare found record; begin
          for found in select viewname from pg_views where schemaname = current_schema() loop execute format('drop view if exists %I cascade', found.viewname); end loop;
          for found in select tablename from pg_tables where schemaname = current_schema() loop execute format('drop table if exists %I cascade', found.tablename); end loop;
        end $$
        """;

    /// <summary>For messages: the folder, or the database without its password.</summary>
    public string Name => options.Postgres is { } connection && new NpgsqlConnectionStringBuilder(connection) is var named
        ? $"{named.Database} at {named.Host}"
        : options.Home.Root;

    /// <summary>Whether there are tables, ours or another program's. A database that is not there yet holds none.</summary>
    public async Task<bool> HoldsSomething(CancellationToken stop)
    {
        if (options.Postgres is null)
        {
            return File.Exists(options.Home.Database);
        }

        await using var services = Installation.Open(options);
        await using var db = await services.GetRequiredService<IDbContextFactory<CustodianDb>>().CreateDbContextAsync(stop);
        return await db.Database.CanConnectAsync(stop) && await db.Database.SqlQuery<bool>($"select exists (select 1 from pg_tables where schemaname = current_schema()) as \"Value\"").SingleAsync(stop);
    }

    /// <summary>Takes everything out of the database on a server; the file goes with its folder, once nothing holds it open.</summary>
    public async Task Empty(CancellationToken stop)
    {
        if (options.Postgres is null)
        {
            SqliteConnection.ClearAllPools();
            return;
        }

        await using var services = Installation.Open(options);
        await using var db = await services.GetRequiredService<IDbContextFactory<CustodianDb>>().CreateDbContextAsync(stop);
        if (await db.Database.CanConnectAsync(stop))
        {
            await db.Database.ExecuteSqlRawAsync(DropAll, stop);
        }
    }
}
