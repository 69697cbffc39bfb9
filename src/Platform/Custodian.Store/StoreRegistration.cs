using System.Data.Common;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Backup;
using Custodian.Store.Blobs;
using Custodian.Store.Database;
using Custodian.Store.Facts;
using Custodian.Store.Home;
using Custodian.Store.Jobs;
using Custodian.Store.Model;
using Custodian.Store.Shelf;
using Custodian.Store.Slices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Custodian.Store;

public static class StoreRegistration
{
    /// <summary>Registers the platform. Modules add their <see cref="IModuleModel"/>, <see cref="FactType"/>s and subscribers beside it.</summary>
    public static IServiceCollection AddCustodianStore(this IServiceCollection services, CustodianOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(options.Home);
        services.AddSingleton(_ => KeyRing.OpenOrCreate(options.Home));
        services.AddSingleton(_ => new AuditAnchor(Path.Combine(options.Home.Keys, $"audit-anchor-{options.Node}")));
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<AuditVerifier>();
        services.AddSingleton<Ids>();
        services.AddSingleton<IBlobs, DiskBlobs>();
        services.AddSingleton(_ => new PackShelf(options.Home.Packs));
        services.AddSingleton<ModuleModels>();
        services.AddSingleton(_ => new WriteGate(single: options.Postgres is null));
        services.AddSingleton<FactTypes>();
        services.AddSingleton<FactSignal>();
        services.AddSingleton<SliceRunner>();
        services.AddSingleton<FactDispatcher>();
        services.AddSingleton<JobKinds>();
        services.AddSingleton<JobLease>();
        services.AddSingleton<JobAdmin>();
        services.AddSingleton(sp => new JobWorker(
            sp.GetRequiredService<SliceRunner>(), sp.GetRequiredService<JobKinds>(), sp.GetRequiredService<JobLease>(), sp.GetRequiredService<TimeProvider>(), sp.GetRequiredService<ILogger<JobWorker>>()));
        services.AddSingleton<DatabaseAdmin>();
        services.AddSingleton<FirstLoad>();
        services.AddSingleton<DatabaseCopy>();
        services.AddSingleton<StoreBackup>();
        services.AddSingleton<DbContextOptions<CustodianDb>>(_ => DatabaseOptions(options));
        services.AddSingleton<IDbContextFactory<CustodianDb>, CustodianDbFactory>();
        return services;
    }

    /// <summary>The provider's options, the same for the program, its migrations and its tests.</summary>
    public static DbContextOptions<CustodianDb> DatabaseOptions(CustodianOptions options)
    {
        var builder = new DbContextOptionsBuilder<CustodianDb>();
        builder.ReplaceService<IModelCacheKeyFactory, ModelCacheKeyByModules>();
        if (options.Postgres is { } connection)
        {
            builder.UseNpgsql(options.FirstLoad ? Unsynchronised(connection) : Prepared(connection), npgsql => npgsql.MigrationsAssembly("Custodian.Migrations.Postgres"));
        }
        else
        {
            builder.UseSqlite(SqliteConnection(options), s => s.MigrationsAssembly("Custodian.Migrations.Sqlite"));
            builder.AddInterceptors(new SqlitePragmas(options.FirstLoad));
        }

        return builder.Options;
    }

    /// <summary>The driver and connection of the product's database, for the scheduler, which keeps its own tables in it.</summary>
    public static (DbProviderFactory Driver, string Connection) Connection(CustodianOptions options) =>
        options.Postgres is { } postgres ? (NpgsqlFactory.Instance, postgres) : (SqliteFactory.Instance, SqliteConnection(options));

    /// <summary>Statements that repeat are prepared by the driver: planning takes longer than many of them. A number the connection string gives stands (0 for a pooler that cannot).</summary>
    static string Prepared(string connection)
    {
        var said = new DbConnectionStringBuilder { ConnectionString = connection };
        var builder = new NpgsqlConnectionStringBuilder(connection);
        if (!said.ContainsKey("Max Auto Prepare") && !said.ContainsKey("MaxAutoPrepare"))
        {
            builder.MaxAutoPrepare = 100;
        }

        return builder.ConnectionString;
    }

    static string Unsynchronised(string connection) =>
        new NpgsqlConnectionStringBuilder(connection) { Options = "-c synchronous_commit=off -c maintenance_work_mem=512MB" }.ConnectionString;

    static string SqliteConnection(CustodianOptions options) =>
        new SqliteConnectionStringBuilder { DataSource = options.Home.Database, ForeignKeys = true, DefaultTimeout = 60, Pooling = true }.ToString();
}

sealed class CustodianDbFactory(DbContextOptions<CustodianDb> options, ModuleModels modules) : IDbContextFactory<CustodianDb>
{
    public CustodianDb CreateDbContext() => new(options, modules);
}
