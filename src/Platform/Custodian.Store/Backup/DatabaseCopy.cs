using System.ComponentModel;
using System.Diagnostics;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Home;
using Custodian.Store.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Custodian.Store.Backup;

/// <summary>Copies the database alone: SQLite by its online backup, PostgreSQL by its own pg_dump and pg_restore.</summary>
public sealed class DatabaseCopy(IDbContextFactory<CustodianDb> databases, CustodianOptions options)
{
    /// <summary>Copies into a file.</summary>
    /// <returns>End of the audit chain in the copy.</returns>
    public async Task<Outcome<(long Seq, string Hash)>> To(string path, CancellationToken stop)
    {
        if (options.Postgres is { } postgres)
        {
            // The end is read before the dump: the dump can only hold more, and more is no loss.
            var end = await End(stop);
            var dumped = await Tool("pg_dump", postgres, ["--format=custom", "--file", path], stop);
            return dumped.Problem is { } problem ? problem : end;
        }

        using var from = new SqliteConnection($"Data Source={options.Home.Database};Mode=ReadOnly;Pooling=False");
        using var to = new SqliteConnection($"Data Source={path};Pooling=False");
        from.Open();
        to.Open();
        from.BackupDatabase(to);
        return EndOf(to);
    }

    /// <summary>Puts the copy in place of the database.</summary>
    public async Task<Outcome<Done>> From(string path, CancellationToken stop)
    {
        if (options.Postgres is { } postgres)
        {
            return await Tool("pg_restore", postgres, ["--clean", "--if-exists", "--no-owner", "--single-transaction", "--dbname", new NpgsqlConnectionStringBuilder(postgres).Database!, path], stop);
        }

        SqliteConnection.ClearAllPools();
        foreach (var old in (string[])["-wal", "-shm"])
        {
            File.Delete(options.Home.Database + old);
        }

        File.Copy(path, options.Home.Database, overwrite: true);
        return Done.Value;
    }

    (long Seq, string Hash) EndOf(SqliteConnection copy)
    {
        using var command = copy.CreateCommand();
        command.CommandText = "select seq, hash from store_audit_head where node = $node";
        command.Parameters.AddWithValue("$node", options.Node);
        using var row = command.ExecuteReader();
        return row.Read() ? (row.GetInt64(0), row.GetString(1)) : (0, AuditHash.Start);
    }

    async Task<(long Seq, string Hash)> End(CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var head = await db.Set<AuditHead>().AsNoTracking().SingleOrDefaultAsync(h => h.Node == options.Node, stop);
        return head is null ? (0, AuditHash.Start) : (head.Seq, head.Hash);
    }

    static async Task<Outcome<Done>> Tool(string name, string postgres, string[] arguments, CancellationToken stop)
    {
        var c = new NpgsqlConnectionStringBuilder(postgres);
        var start = new ProcessStartInfo(name, arguments) { RedirectStandardError = true };
        start.Environment["PGHOST"] = c.Host;
        start.Environment["PGPORT"] = c.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = c.Username;
        start.Environment["PGPASSWORD"] = c.Password;
        start.Environment["PGDATABASE"] = c.Database;
        try
        {
            using var process = Process.Start(start)!;
            var errors = await process.StandardError.ReadToEndAsync(stop);
            await process.WaitForExitAsync(stop);
            return process.ExitCode == 0
                ? Done.Value
                : Problem.Unavailable("STO-0304", $"{name} ended with code {process.ExitCode}: {errors.Trim()}");
        }
        catch (Win32Exception)
        {
            return Problem.Unavailable("STO-0305", $"{name} was not found. Install the PostgreSQL client programs of the server's version, then repeat the command.");
        }
    }
}
