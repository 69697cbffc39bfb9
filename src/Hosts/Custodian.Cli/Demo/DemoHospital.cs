using Custodian.Access;
using Custodian.Cli.Packs;
using Custodian.Kernel;
using Custodian.Store.Database;
using Custodian.Store.Home;
using Custodian.Store.Model;
using Custodian.Store.Shelf;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Cli.Demo;

/// <summary>Makes the demo ready: schema, packs, roles and users, and the synthetic hospital told through the product's own doors.</summary>
sealed class DemoHospital(CustodianOptions options, DemoPlan plan)
{
    /// <summary>The last day the newest editions we know of are valid for; the hospital lives before it, so that everything can be coded.</summary>
    public static DateOnly NewestCoveredDay { get; } = new(2026, 10, 1);

    /// <summary>Above this many patients the rows are written in bulk instead of message by message.</summary>
    const int MessageLimit = 5_000;

    public async Task<Problem?> Prepare(CancellationToken stop)
    {
        options.Home.Create();
        if (options.Postgres is null && File.Exists(options.Home.Database) && !DemoHome.IsMarked(options))
        {
            return Problem.Conflict("DEM-0101", $"{options.Home.Root} holds an installation that is not a demo. Set CUSTODIAN_HOME to another folder.");
        }

        BuildPacks();
        await using var services = Installation.Open(options);
        await services.GetRequiredService<DatabaseAdmin>().Migrate(stop);
        if (await IsSeeded(services, stop))
        {
            return null;
        }

        var refused = await Users(services) ?? await Tell(services, stop);
        if (refused is null)
        {
            DemoHome.Mark(options);
        }

        return refused;
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

    static async Task<bool> IsSeeded(IServiceProvider services, CancellationToken stop)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<CustodianDb>>().CreateDbContextAsync(stop);
        return await db.Set<Patients.Views.FacilityView>().AnyAsync(stop);
    }

    static async Task<Problem?> Users(IServiceProvider services)
    {
        var access = services.GetRequiredService<AccessAdmin>();
        return (await access.SeedRoles()).Problem ?? (await access.SeedDemoUsers()).Problem;
    }

    Task<Problem?> Tell(IServiceProvider services, CancellationToken stop) =>
        plan.Patients <= MessageLimit ? new MessageSeeding(services, plan).Run(stop) : new BulkSeeding(services, plan).Run(stop);
}
