using System.Reflection;
using Custodian.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Custodian.Store.Model;

/// <summary>
/// The one database context, composed of what each module declares. Modules reach their own rows with <c>Set&lt;T&gt;()</c>; their row types
/// are internal, so nobody else can.
/// </summary>
public sealed class CustodianDb(DbContextOptions<CustodianDb> options, ModuleModels modules) : DbContext(options)
{
    /// <summary>The modules the model is made of; part of the model cache key.</summary>
    internal ModuleModels Modules { get; } = modules;

    public bool IsSqlite => Database.IsSqlite();

    public IEnumerable<MergeHandler> MergeHandlers => Modules.MergeHandlers;

    public IEnumerable<MergeCheck> MergeChecks => Modules.All.SelectMany(m => m.MergeChecks);

    public IEnumerable<VisitCheck> VisitChecks => Modules.All.SelectMany(m => m.VisitChecks);

    public IEnumerable<FiledItems> FiledItems => Modules.All.SelectMany(m => m.FiledItems);

    /// <summary>The patients in the house now, merges followed.</summary>
    public IQueryable<PatientId> PatientsHere() => Modules.All.Select(m => m.PatientsHere(this)).First(here => here is not null)!;

    /// <summary>Where patients lie: at each facility that has something filed under their id.</summary>
    internal IReadOnlyList<IQueryable<PatientPlace>> PatientPlaces() => [.. Modules.All.Select(m => m.PatientPlaces(this)).OfType<IQueryable<PatientPlace>>()];

    internal IReadOnlyList<IQueryable<SamePerson>> SamePerson() => [.. Modules.All.SelectMany(m => m.SamePerson(this))];

    /// <summary>Where visits lie.</summary>
    internal IQueryable<VisitPlace> VisitPlaces() => Modules.All.Select(m => m.VisitPlaces(this)).First(places => places is not null)!;

    /// <summary>Makes every module's rows of a visit belong to its patient, in the transaction of the caller.</summary>
    public async Task RefileVisit(EncounterId visit, PatientId to, CancellationToken stop)
    {
        foreach (var handler in MergeHandlers)
        {
            if (handler.Refile is { } refile)
            {
                await refile(this, visit, to, stop);
            }
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        foreach (var id in Modules.IdTypes)
        {
            configurationBuilder.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        }

        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Money>().HaveConversion<MoneyConverter>();
        configurationBuilder.Properties<PartialDate>().HaveConversion<PartialDateConverter>().HaveMaxLength(8);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var module in Modules.All)
        {
            module.Configure(modelBuilder);
        }

        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            NameInSnakeCase(entity);
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            }

            foreach (var key in entity.FindPrimaryKey()?.Properties ?? [])
            {
                key.ValueGenerated = ValueGenerated.Never;
            }
        }
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State == EntityState.Modified)
            {
                entry.Entity.Version = entry.OriginalValues.GetValue<long>(nameof(IVersioned.Version)) + 1;
            }
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    static void NameInSnakeCase(IMutableEntityType entity)
    {
        foreach (var property in entity.GetProperties())
        {
            property.SetColumnName(SnakeCase.Of(property.GetColumnName()));
        }

        foreach (var key in entity.GetKeys())
        {
            // A view has a key for joins and none in the database.
            key.SetName(key.GetName() is { } name ? SnakeCase.Of(name) : null);
        }

        foreach (var index in entity.GetIndexes())
        {
            index.SetDatabaseName(index.GetDatabaseName() is { } name ? SnakeCase.Of(name) : null);
        }
    }
}

/// <summary>The modules of this process, upstream first: a view may stand on those of modules before it. Two contexts with the same list share one model.</summary>
public sealed class ModuleModels(IEnumerable<IModuleModel> modules)
{
    public IReadOnlyList<IModuleModel> All { get; } = [new StoreModel(), .. modules];

    internal IReadOnlyList<Type> IdTypes => field ??=
        [.. All.Select(m => m.GetType().Assembly)
            .Append(typeof(PatientId).Assembly)
            .Distinct()
            .SelectMany(a => a.GetTypes())
            .Where(t => t.IsValueType && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>)))];

    public IEnumerable<MergeHandler> MergeHandlers => All.SelectMany(m => m.MergeHandlers);
}

/// <summary>Makes EF Core keep one model per list of modules instead of one per context type.</summary>
sealed class ModelCacheKeyByModules : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), designTime, string.Join(',', ((CustodianDb)context).Modules.All.Select(m => m.Module)));
}
