using Custodian.Coding.Batch;
using Custodian.Coding.ListQueue;
using Custodian.Coding.Model;
using Custodian.Coding.Regroup;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Store.Facts;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Coding;

public static class CodingModule
{
    /// <summary>Days a ready account may wait before it counts as overdue (the usual DNFB goal).</summary>
    const int OverdueDays = 5;

    public static IServiceCollection AddCoding(this IServiceCollection services)
    {
        services.AddSingleton<IModuleModel, CodingModel>();
        services.AddSingleton<IFactSubscriber, CaseFromRecord>();
        services.AddSingleton<IFactSubscriber, IdentityNotices>();
        services.AddSingleton(FactType.Of<EncounterCoded>("coding.encounter-coded"));
        services.AddSingleton(FactType.Of<CodingReopened>("coding.reopened"));
        services.AddSingleton(sp => new NavItem(
            "Coding and billing", 400, "/coding/queue", "pen", "Coding queue", ListQueue.ListQueue.Definition.Permission,
            (db, caller, stop) => Open(db, caller, Instant.Of(sp.GetRequiredService<TimeProvider>()), stop), 'c'));
        services.AddSingleton(new SavedList("/coding/queue", "Coding queue", ListKey.OneOf<QueueView>("view"), ListKey.OneOf<EncounterClass>("class"), ListKey.Code("service"), ListKey.Sort));
        services.AddSingleton(RegroupJob.Kind);
        services.AddSingleton(new NavItem("Coding and billing", 405, "/drg", "split", "Group claims", GroupClaims.GroupClaims.Definition.Permission, Goto: 'd'));
        services.AddSingleton(new NavItem("Coding and billing", 410, "/coding/regroup", "rotate", "Regroup", RegroupJob.Permission));
        services.AddSingleton(new NavItem("Coding and billing", 420, "/books", "book", "Code books", SearchCodes.SearchCodes.Definition.Permission, Goto: 'b'));
        services.AddSingleton(new StatusTrack("Coding", 40, ListQueue.ListQueue.Definition.Permission, Track));
        services.AddSingleton(new WorkProvider(40, ListMyWork.ListMyWork.Definition));
        services.AddSingleton(new NavItem("Coding and billing", 430, "/coding/rates", "bill", "Base rates", SetBaseRate.SetBaseRate.Definition.Permission));
        services.AddSingleton(new FindProvider(40, FindCodes.FindCodes.Definition));
        return services;
    }

    public static void MapCoding(this IEndpointRouteBuilder routes)
    {
        CodingEndpoints.Map(routes);
        BookEndpoints.Map(routes);
        OwnEndpoints.Map(routes);
        RegroupEndpoints.Map(routes);
        ClaimEndpoints.Map(routes);
        BatchEndpoints.Map(routes);
        RateEndpoints.Map(routes);
    }

    static async Task<NavCount> Open(CustodianDb db, Caller caller, DateTime now, CancellationToken stop)
    {
        var cases = db.Set<CodingCase>().AsNoTracking().At(caller, c => c.FacilityId);
        var ready = await cases.CountAsync(c => c.State == CaseState.Ready, stop);
        var begun = await cases.CountAsync(c => c.State == CaseState.InProgress && c.Coder == caller.Name, stop);
        var limit = now.AddDays(-OverdueDays);
        return new NavCount(ready + begun, await cases.AnyAsync(c => c.State == CaseState.Ready && c.ReadyAt < limit, stop));
    }

    static async Task<TrackState> Track(SliceContext s, EncounterId encounter)
    {
        var found = await CodingRecords.State(s, encounter);
        var href = $"/coding/{encounter}";
        return found switch
        {
            null => new(StateKind.Idle, "Not started", "/coding/queue"),
            { ReviewLate: true } => new(StateKind.Warn, "Late document to review", href),
            { State: CaseState.NotReady, Missing.Length: > 0 } => new(StateKind.Idle, $"Not ready: {found.Missing}", href),
            { State: CaseState.Pended } => new(StateKind.Warn, found.OpenPends == 1 ? "Pended: 1 reason" : $"Pended: {found.OpenPends} reasons", href),
            _ => CaseWords.Of(found.State) is var (kind, text) ? new(kind, text, href) : new(StateKind.Idle, "Not started", href),
        };
    }
}
