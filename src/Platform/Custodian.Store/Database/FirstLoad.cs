using Custodian.Store.Home;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Store.Database;

/// <summary>
/// Fills a new database: the indexes are taken off, the rows written, the indexes built from sorted rows and statistics taken. Row by row, an
/// index over values in no order (search keys, names) costs a page of disk for nearly every row once it is larger than the cache.
/// </summary>
public sealed class FirstLoad(IDbContextFactory<CustodianDb> databases, CustodianOptions options)
{
    // Indexes behind a constraint (primary keys) stay: both databases hold them to be part of the table.
    const string SqliteIndexes = "select name as \"Name\", sql as \"Create\" from sqlite_master where type = 'index' and sql is not null and tbl_name not like 'qrtz%'";

    const string PostgresIndexes = """
        select i.indexname as "Name", i.indexdef as "Create" from pg_indexes i
        where i.schemaname = current_schema() and i.tablename not like 'qrtz%'
          and not exists (select 1 from pg_constraint c where c.conname = i.indexname and c.connamespace = current_schema()::regnamespace)
        """;

    sealed record Index(string Name, string Create);

    /// <summary>Runs <paramref name="write"/> without indexes; they are back when it returns or throws. A load that is stopped leaves a database to be emptied and loaded again.</summary>
    /// <param name="indexing">Told when the rows are written and the indexes are being built, which takes a while.</param>
    public async Task<T> Run<T>(Func<Task<T>> write, Action indexing, CancellationToken stop)
    {
        var indexes = await TakeOff(stop);
        try
        {
            return await write();
        }
        finally
        {
            indexing();
            await Build(indexes, stop);
        }
    }

    /// <summary>Takes statistics for the planner, and waits until all that was written is on the disk.</summary>
    public async Task Settle(CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await db.Database.ExecuteSqlRawAsync(options.Postgres is null ? "pragma analysis_limit = 1000; analyze; pragma synchronous = full; pragma wal_checkpoint(truncate)" : "vacuum analyze", stop);
        if (options.Postgres is not null)
        {
            // A commit that waits makes everything before it durable too.
            await db.Database.ExecuteSqlRawAsync("set synchronous_commit = on; select pg_current_xact_id()", stop);
        }
    }

    async Task<IReadOnlyList<Index>> TakeOff(CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var indexes = await db.Database.SqlQueryRaw<Index>(options.Postgres is null ? SqliteIndexes : PostgresIndexes).ToListAsync(stop);
        foreach (var index in indexes)
        {
#pragma warning disable EF1002 // names come from the database's own catalog
            await db.Database.ExecuteSqlRawAsync($"drop index \"{index.Name}\"", stop);
        }

        return indexes;
    }

    async Task Build(IReadOnlyList<Index> indexes, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        foreach (var index in indexes)
        {
            await db.Database.ExecuteSqlRawAsync(index.Create, stop);
#pragma warning restore EF1002
        }
    }
}
