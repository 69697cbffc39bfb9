using Custodian.Access;
using Custodian.Cli.Packs;
using Custodian.Kernel;
using Custodian.Patients.Rekey;
using Custodian.Store.Database;
using Custodian.Store.Home;
using Custodian.Store.Shelf;
using Custodian.Store.Slices;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Cli.Demo;

/// <summary>Makes the demo ready: schema, packs, roles and users, and the synthetic hospital told through the product's own doors.</summary>
sealed class DemoHospital(CustodianOptions options, DemoPlan plan)
{
    /// <summary>The last day the newest editions we know of are valid for; the hospital lives before it, so that everything can be coded.</summary>
    public static DateOnly NewestCoveredDay { get; } = new(2026, 10, 1);

    /// <summary>Above this many patients the rows are written in bulk instead of message by message.</summary>
    const int MessageLimit = 5_000;

    /// <param name="fresh">Starts over, whatever the demo's folder and database hold.</param>
    public async Task<Problem?> Prepare(bool fresh, CancellationToken stop)
    {
        options.Home.Create();
        var database = new DemoDatabase(options);
        if (!DemoHome.IsMarked(options) && await database.HoldsSomething(stop))
        {
            return Problem.Conflict("DEM-0101", $"{database.Name} holds data that no demo wrote. Set CUSTODIAN_HOME to another folder, and CUSTODIAN_DB, where it is used, to an empty database.");
        }

        if (DemoHome.IsMarked(options) && !DemoHome.IsHalf(options) && !fresh && await database.HoldsSomething(stop))
        {
            await using var services = Installation.Open(options);
            await services.GetRequiredService<DatabaseAdmin>().Migrate(stop);
            return null;
        }

        if (DemoHome.IsHalf(options) && !fresh)
        {
            Terminal.Say("The last start was interrupted before the hospital was told to its end. Starting over.");
        }

        DemoHome.MarkHalf(options);
        await database.Empty(stop);
        DemoHome.Empty(options);
        return await Write(stop);
    }

    async Task<Problem?> Write(CancellationToken stop)
    {
        options.Home.Create();
        BuildPacks();
        await using var services = Installation.Open(options with { FirstLoad = true });
        await services.GetRequiredService<DatabaseAdmin>().Migrate(stop);
        var keys = await services.GetRequiredService<SliceRunner>().Run(BeginRekey.Definition, Caller.System("demo"), new(Anyway: false), stop);
        if ((keys.Problem ?? await Users(services) ?? await Tell(services, stop)) is { } refused)
        {
            return refused;
        }

        await services.GetRequiredService<FirstLoad>().Settle(stop);
        DemoHome.MarkWhole(options);
        return null;
    }

    /// <summary>Official files where this machine has them, else the starter edition, which says that it is partial.</summary>
    void BuildPacks()
    {
        using var shelf = new PackShelf(options.Home.Packs);
        if (shelf.All.Any(p => p.Image is not null))
        {
            return;
        }

        var official = Environment.GetEnvironmentVariable("CUSTODIAN_REFERENCE") is { Length: > 0 } set ? set : Path.Combine(Installation.ProgramFolder, "..", "shared", "reference");
        var coding = Path.Combine(official, "coding");
        Terminal.Say(Directory.Exists(coding) ? "Compiling the official files into packs ..." : "No official files here: the hand-written starter edition is used, which is partial.");
        var built = new PackBuilding(options.Home.Packs).BuildFrom(Directory.Exists(coding) ? [coding] : [Path.Combine(Installation.ProgramFolder, "packs", "starter")]);
        Terminal.Say($"{built.Written.Count} packs built.");
    }

    static async Task<Problem?> Users(IServiceProvider services)
    {
        var access = services.GetRequiredService<AccessAdmin>();
        return (await access.SeedRoles()).Problem ?? (await access.SeedDemoUsers()).Problem;
    }

    Task<Problem?> Tell(IServiceProvider services, CancellationToken stop) =>
        plan.Patients <= MessageLimit ? new MessageSeeding(services, plan).Run(stop) : new BulkSeeding(services, plan).Run(stop);
}
