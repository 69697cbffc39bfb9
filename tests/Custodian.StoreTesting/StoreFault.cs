using System.Data.Common;
using Custodian.Store;
using Custodian.Store.Home;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace Custodian.StoreTesting;

/// <summary>What is wrong with the disk of the database.</summary>
public enum DiskFault
{
    Full,
    ReadOnly,
}

/// <summary>
/// Makes the database refuse to write, as on a full or read-only disk, until it is over. SQLite: its own page limit and query-only mode;
/// PostgreSQL: a trigger that raises the server's disk-full error, and read-only transactions.
/// </summary>
public sealed class StoreFault(DiskFault fault = DiskFault.Full) : DbConnectionInterceptor
{
    volatile bool _on;

    public void Install(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton(sp =>
        new DbContextOptionsBuilder<CustodianDb>(StoreRegistration.DatabaseOptions(sp.GetRequiredService<CustodianOptions>())).AddInterceptors(this).Options));

    public async Task Begin(Hospital hospital)
    {
        _on = true;
        if (hospital.Options.Postgres is not null && fault == DiskFault.Full)
        {
            await hospital.Query(async db => await db.Database.ExecuteSqlRawAsync("""
                create function disk_full() returns trigger language plpgsql as $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
                create trigger disk_full before insert on store_audit_event for each row execute function disk_full()
                """));
        }
    }

    public async Task End(Hospital hospital)
    {
        _on = false;
        if (hospital.Options.Postgres is not null && fault == DiskFault.Full)
        {
            await hospital.Query(async db => await db.Database.ExecuteSqlRawAsync("drop trigger disk_full on store_audit_event; drop function disk_full()"));
        }
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        var sql = (connection is NpgsqlConnection, fault) switch
        {
            (true, DiskFault.Full) => null,
            (true, _) => $"set default_transaction_read_only = {(_on ? "on" : "off")}",
            (_, DiskFault.Full) => $"pragma max_page_count = {(_on ? 1 : 1_073_741_823)}",
            _ => $"pragma query_only = {(_on ? 1 : 0)}",
        };
        if (sql is not null)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteScalarAsync(cancellationToken);
        }
    }
}
