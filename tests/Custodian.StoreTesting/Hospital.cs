using Custodian.Kernel;
using Custodian.Server;
using Custodian.Store.Audit;
using Custodian.Store.Database;
using Custodian.Store.Facts;
using Custodian.Store.Home;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Custodian.StoreTesting;

/// <summary>
/// The whole product over an empty store of its own, on either database, with a clock the test moves. Facts are delivered when the test
/// says so (<see cref="Drain"/>).
/// </summary>
public sealed class Hospital : IAsyncDisposable
{
    static readonly SemaphoreSlim Gate = new(1, 1);
    static byte[]? _sqliteTemplate;

    readonly ServiceProvider _services;
    readonly CustodianOptions _options;
    bool _reopened;
    bool _borrowsDatabase;

    Hospital(ServiceProvider services, CustodianOptions options, FakeTimeProvider clock)
    {
        (_services, _options, Clock) = (services, options, clock);
    }

    public FakeTimeProvider Clock { get; }

    public CustodianOptions Options => _options;

    public IServiceProvider Services => _services;

    /// <summary>The system itself: every permission.</summary>
    public static Caller Everyone { get; } = Caller.System("test");

    /// <summary>An empty store with schema and views. The clock starts at 2026-09-15 14:00 UTC.</summary>
    /// <param name="change">Replaces services, for faults and fakes.</param>
    public static async Task<Hospital> Open(StoreKind kind, Action<IServiceCollection>? change = null)
    {
        var root = Path.Combine(Path.GetTempPath(), "custodian-test-" + Path.GetRandomFileName());
        var options = new CustodianOptions { Home = new CustodianHome(root).Create() };
        options = options with { Postgres = kind == StoreKind.Postgres ? await PostgresServer.NewDatabase(c => CreateSchema(options with { Postgres = c })) : null };
        if (kind == StoreKind.Sqlite)
        {
            await File.WriteAllBytesAsync(options.Home.Database, await SqliteTemplate());
        }

        return Build(options, change);
    }

    /// <summary>A home without a database (SQLite) or with an empty one (PostgreSQL): for migrations and restores.</summary>
    public static async Task<Hospital> OpenEmpty(StoreKind kind)
    {
        var root = Path.Combine(Path.GetTempPath(), "custodian-test-" + Path.GetRandomFileName());
        var options = new CustodianOptions { Home = new CustodianHome(root).Create() };
        return Build(kind == StoreKind.Postgres ? options with { Postgres = await PostgresServer.NewEmptyDatabase() } : options, change: null);
    }

    /// <summary>An empty PostgreSQL database for a program started as a process.</summary>
    public static Task<string> NewPostgresDatabase() => PostgresServer.NewEmptyDatabase();

    public static Task DropPostgresDatabase(string connection) => PostgresServer.Drop(connection);

    /// <summary>The same store opened by a new process, as after a restart.</summary>
    public Hospital Reopen(Action<IServiceCollection>? change = null)
    {
        var again = Build(_options, change);
        again._reopened = true;
        return again;
    }

    /// <summary>
    /// What a crash at this moment leaves, opened by a new instance a minute later: a copy of the home as it lies on the disk, and the
    /// database without the connections of this one. This hospital is not to be used any more, only disposed, after the new one.
    /// </summary>
    /// <param name="change">Replaces services of the new instance.</param>
    public async Task<Hospital> Crash(Action<IServiceCollection>? change = null)
    {
        var restarted = CopyHome(_options.Postgres is { } connection ? await PostgresServer.Abandon(connection) : null, change);
        restarted._borrowsDatabase = true;
        restarted.Clock.SetUtcNow(Clock.GetUtcNow().AddMinutes(1));
        return restarted;
    }

    /// <summary>A store of its own with what this one holds now.</summary>
    public async Task<Hospital> Copy(Action<IServiceCollection>? change = null)
    {
        var copy = CopyHome(_options.Postgres is { } connection ? await PostgresServer.Copy(connection) : null, change);
        copy.Clock.SetUtcNow(Clock.GetUtcNow());
        return copy;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<Outcome<TOut>> Run<TIn, TOut>(Slice<TIn, TOut> slice, TIn input, Caller? caller = null) =>
        Get<SliceRunner>().Run(slice, caller ?? Everyone, input);

    /// <summary>Runs face methods in a write slice of the test's own.</summary>
    public Task<Outcome<T>> Do<T>(Func<SliceContext, Task<Outcome<T>>> work) =>
        Run(Slice.Write<int, T>("test.do", "test.do", Scope.System, AuditVerb.Amend, (s, _) => work(s)), 0);

    public async Task<T> Query<T>(Func<CustodianDb, Task<T>> query)
    {
        await using var db = await Get<IDbContextFactory<CustodianDb>>().CreateDbContextAsync();
        return await query(db);
    }

    /// <summary>May do everything, at these facilities only.</summary>
    public static Caller At(params IEnumerable<FacilityId> facilities) => Everyone with { Facilities = facilities.ToHashSet() };

    /// <summary>What the rail counts beside the entry with this address, for a caller.</summary>
    public Task<NavCount> Counted(string href, Caller caller) =>
        Query(db => Get<IEnumerable<NavItem>>().Single(item => item.Href == href).Count!(db, caller, CancellationToken.None));

    /// <summary>Delivers all facts that are due.</summary>
    public Task<int> Drain() => Get<FactDispatcher>().Drain();

    public Task<AuditReport> VerifyAudit() => Get<AuditVerifier>().Verify();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_reopened)
        {
            return;
        }

        if (_options.Postgres is { } connection && !_borrowsDatabase)
        {
            await PostgresServer.Drop(connection);
        }

        SqliteConnection.ClearAllPools();
        DeleteHome();
    }

    /// <summary>A background service that ends at this moment may still write its anchor: then once more.</summary>
    void DeleteHome()
    {
        try
        {
            Directory.Delete(_options.Home.Root, recursive: true);
        }
        catch (IOException)
        {
            Directory.Delete(_options.Home.Root, recursive: true);
        }
    }

    Hospital CopyHome(string? postgres, Action<IServiceCollection>? change)
    {
        var home = new CustodianHome(Path.Combine(Path.GetTempPath(), "custodian-test-" + Path.GetRandomFileName())).Create();
        CopyFolder(_options.Home.Root, home.Root);
        return Build(_options with { Home = home, Postgres = postgres }, change);
    }

    // The shared-memory file of SQLite is not copied: it is rebuilt from the log when the copy is opened, as after a crash.
    static void CopyFolder(string from, string to)
    {
        foreach (var folder in Directory.GetDirectories(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        }

        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith("-shm", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
        }
    }

    static Hospital Build(CustodianOptions options, Action<IServiceCollection>? change)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 9, 15, 14, 0, 0, TimeSpan.Zero));
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddCustodian(options);
        change?.Invoke(services);
        return new Hospital(services.BuildServiceProvider(), options, clock);
    }

    static async Task<byte[]> SqliteTemplate()
    {
        await Gate.WaitAsync();
        try
        {
            return _sqliteTemplate ??= await MakeSqliteTemplate();
        }
        finally
        {
            Gate.Release();
        }
    }

    static async Task<byte[]> MakeSqliteTemplate()
    {
        var home = new CustodianHome(Path.Combine(Path.GetTempPath(), "custodian-template-" + Path.GetRandomFileName())).Create();
        await CreateSchema(new CustodianOptions { Home = home });
        SqliteConnection.ClearAllPools();
        var bytes = await File.ReadAllBytesAsync(home.Database);
        Directory.Delete(home.Root, recursive: true);
        return bytes;
    }

    static async Task CreateSchema(CustodianOptions options)
    {
        await using var services = new ServiceCollection().AddLogging().AddCustodian(options).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<CustodianDb>>().CreateDbContextAsync();
        await db.Database.EnsureCreatedAsync();
        await services.GetRequiredService<DatabaseAdmin>().PublishViews();
    }
}
