using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Backup;
using Custodian.Store.Blobs;
using Custodian.Store.Database;
using Custodian.Store.Facts;
using Custodian.Store.Home;
using Custodian.Store.Model;
using Custodian.Store.Shelf;
using Custodian.Store.Slices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

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
        services.AddSingleton<FacilityLimits>();
        services.AddSingleton<SliceRunner>();
        services.AddSingleton<FactDispatcher>();
        services.AddSingleton<DatabaseAdmin>();
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
            builder.UseNpgsql(connection, npgsql => npgsql.MigrationsAssembly("Custodian.Migrations.Postgres"));
        }
        else
        {
            var sqlite = new SqliteConnectionStringBuilder { DataSource = options.Home.Database, ForeignKeys = true, DefaultTimeout = 60, Pooling = true };
            builder.UseSqlite(sqlite.ToString(), s => s.MigrationsAssembly("Custodian.Migrations.Sqlite"));
            builder.AddInterceptors(new SqlitePragmas());
        }

        return builder.Options;
    }
}

sealed class CustodianDbFactory(DbContextOptions<CustodianDb> options, ModuleModels modules) : IDbContextFactory<CustodianDb>
{
    public CustodianDb CreateDbContext() => new(options, modules);
}
