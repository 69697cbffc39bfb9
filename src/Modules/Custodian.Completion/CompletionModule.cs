using Custodian.Completion.Model;
using Custodian.Encounters;
using Custodian.Records;
using Custodian.Store.Facts;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Completion;

public static class CompletionModule
{
    public static IServiceCollection AddCompletion(this IServiceCollection services)
    {
        services.AddSingleton<IModuleModel, CompletionModel>();
        services.AddSingleton<IFactSubscriber, ChartEvents>();
        services.AddSingleton(FactType.Of<DeficiencyOpened>("completion.deficiency-opened"));
        services.AddSingleton(FactType.Of<DeficiencyClosed>("completion.deficiency-closed"));
        services.AddSingleton(FactType.Of<ChartCompleted>("completion.chart-completed"));
        services.AddSingleton(FactType.Of<ChartReopened>("completion.chart-reopened"));
        services.AddSingleton(FactType.Of<ChartFullyComplete>("completion.chart-fully-complete"));
        services.AddSingleton(new WorkProvider(20, ListMyWork.ListMyWork.Definition));
        services.AddSingleton(new SavedList("/completion", "Completion", ListKey.Of("view", ListCharts.ListCharts.Views), ListKey.OneOf<EncounterClass>("class"), ListKey.Sort));
        services.AddSingleton(ChartPanel.Analysis);
        services.AddSingleton(ChartPanel.Completion);
        services.AddSingleton(ChartPanel.Items);
        services.AddSingleton(sp => new NavItem("Record", 160, "/completion", "doc", "Completion", Permissions.Read, Charts(sp.GetRequiredService<TimeProvider>())));
        services.AddSingleton(sp => new NavItem("", 20, "/sign", "pen", "To sign", Permissions.Sign, ToSign(sp.GetRequiredService<TimeProvider>())));
        return services;
    }

    public static void MapCompletion(this IEndpointRouteBuilder routes) => CompletionEndpoints.Map(routes);

    /// <summary>By the index on (complete_at, next_due_at): charts that are complete are not read.</summary>
    static Func<CustodianDb, Caller, CancellationToken, Task<NavCount>> Charts(TimeProvider clock) => async (db, caller, stop) =>
    {
        var open = db.Set<ChartStatus>().Where(c => c.CompleteAt == null && c.NextDueAt != null && c.DischargedOn != null).AtVisits(db, caller, c => c.EncounterId);
        var now = Instant.Of(clock);
        return new NavCount(await open.CountAsync(stop), await open.AnyAsync(c => c.NextDueAt < now, stop));
    };

    /// <summary>By the index on (responsible_id, state, kind).</summary>
    static Func<CustodianDb, Caller, CancellationToken, Task<NavCount>> ToSign(TimeProvider clock) => async (db, caller, stop) =>
    {
        if (await DocumentRecords.SignerOf(db, caller, stop) is not { } me)
        {
            return default;
        }

        var mine = db.Set<Deficiency>().Where(d => d.ResponsibleId == me && d.State == DeficiencyState.Pending && d.Kind == DeficiencyKind.MissingSignature).AtVisits(db, caller, d => d.EncounterId);
        var now = Instant.Of(clock);
        return new NavCount(await mine.CountAsync(stop), await mine.AnyAsync(d => d.DueAt < now, stop));
    };
}
