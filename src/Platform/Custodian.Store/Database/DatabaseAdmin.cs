using Custodian.Store.Home;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Store.Database;

/// <summary>Brings the schema to this program's version.</summary>
public sealed class DatabaseAdmin(IDbContextFactory<CustodianDb> databases, CustodianOptions options, ModuleModels modules, WriteGate gate)
{
    public async Task<DatabaseStatus> Status(CancellationToken stop = default)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        if (!await db.Database.CanConnectAsync(stop))
        {
            return new(Provider, Reachable: false, [], []);
        }

        return new(
            Provider,
            Reachable: true,
            [.. await db.Database.GetAppliedMigrationsAsync(stop)],
            [.. await db.Database.GetPendingMigrationsAsync(stop)]);
    }

    /// <summary>Applies what is missing. On SQLite the file is copied first, so a failed migration leaves the old one to go back to.</summary>
    /// <returns>The migrations applied.</returns>
    public async Task<IReadOnlyList<string>> Migrate(CancellationToken stop = default)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        IReadOnlyList<string> pending = [.. await db.Database.GetPendingMigrationsAsync(stop)];
        if (pending.Count > 0)
        {
            CopyBeforeMigration();
            await db.Database.MigrateAsync(stop);
        }

        if (options.Postgres is null)
        {
            await db.Database.ExecuteSqlRawAsync("pragma journal_mode = wal", stop);
        }

        await PublishViews(stop);
        return pending;
    }

    /// <summary>
    /// Statistics of tables that have none yet or have grown tenfold since, so that the planner knows rare values from common ones. SQLite looks at
    /// part of each index only (<c>pragma optimize</c>, mask 0x10002); PostgreSQL does it by itself.
    /// </summary>
    public async Task RefreshStatistics(CancellationToken stop = default)
    {
        if (options.Postgres is not null)
        {
            return;
        }

        await using var db = await databases.CreateDbContextAsync(stop);
        await using var _ = await gate.Enter(stop);
        await db.Database.ExecuteSqlRawAsync("pragma optimize = 0x10002", stop);
    }

    string Provider => options.Postgres is null ? "SQLite" : "PostgreSQL";

    void CopyBeforeMigration()
    {
        if (options.Postgres is not null || !File.Exists(options.Home.Database))
        {
            return;
        }

        using var from = new SqliteConnection($"Data Source={options.Home.Database};Mode=ReadOnly");
        using var to = new SqliteConnection($"Data Source={options.Home.Database}.before-migration;Pooling=False");
        from.Open();
        to.Open();
        from.BackupDatabase(to);
    }

    /// <summary>
    /// Makes the published views anew: they carry no data, so they are not migrated. Dropped in reverse, since a view may stand on an earlier one.
    /// </summary>
    public async Task PublishViews(CancellationToken stop = default)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var views = modules.All.SelectMany(m => m.Views).ToList();
        foreach (var view in Enumerable.Reverse(views))
        {
#pragma warning disable EF1002 // names and bodies come from the program's own source, not from input
            await db.Database.ExecuteSqlRawAsync($"drop view if exists {view.Name}", stop);
        }

        foreach (var view in views)
        {
            await db.Database.ExecuteSqlRawAsync($"create view {view.Name} as {view.Sql}", stop);
#pragma warning restore EF1002
        }

        await transaction.CommitAsync(stop);
    }
}

public sealed record DatabaseStatus(string Provider, bool Reachable, IReadOnlyList<string> Applied, IReadOnlyList<string> Pending);
