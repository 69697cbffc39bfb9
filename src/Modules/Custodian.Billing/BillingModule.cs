using Custodian.Billing.Accounts;
using Custodian.Billing.Model;
using Custodian.Billing.Web;
using Custodian.Store.Facts;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Billing;

/// <summary>Charges, billing holds and institutional claims.</summary>
public static class BillingModule
{
    public static IServiceCollection AddBilling(this IServiceCollection services)
    {
        services.AddSingleton<IModuleModel, BillingModel>();
        services.AddSingleton(FactType.Of<ClaimReady>("billing.claim-ready"));
        services.AddSingleton(FactType.Of<ClaimSent>("billing.claim-sent"));
        services.AddSingleton(FactType.Of<ChargesAdded>("billing.charges-added"));
        services.AddSingleton<IFactSubscriber, FollowAccount>();
        services.AddSingleton(new SavedList("/billing/holds", "Billing holds", ListKey.Of("view", ["all", "ready", "rebill", .. Enum.GetNames<HoldReason>()]), ListKey.Sort));
        services.AddSingleton(new SavedList("/claims", "Claims", ListKey.Of("view", ["all", "rebill", .. Enum.GetNames<ClaimState>()]), ListKey.Sort));
        services.AddSingleton(BillingTrack.Track);
        services.AddSingleton(new NavItem("Coding and billing", 340, "/billing/holds", "pause", "Billing holds", Permissions.Read, async (db, caller, stop) =>
        {
            var accounts = db.Set<Account>().At(caller, a => a.FacilityId);
            var rebill = await accounts.CountAsync(a => a.State == AccountState.Rebill, stop);
            return new NavCount(rebill + await accounts.CountAsync(a => a.State == AccountState.Held || a.State == AccountState.Ready, stop), rebill > 0);
        }));
        services.AddSingleton(new NavItem("Coding and billing", 350, "/claims", "bill", "Claims", Permissions.Read, async (db, caller, stop) =>
            new NavCount(await db.Set<Claim>().At(caller, c => c.FacilityId).CountAsync(c => c.State == ClaimState.Ready, stop), false)));
        return services;
    }

    public static IEndpointRouteBuilder MapBilling(this IEndpointRouteBuilder routes)
    {
        AccountEndpoints.Map(routes);
        ClaimEndpoints.Map(routes);
        return routes;
    }
}
