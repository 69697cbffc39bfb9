using Custodian.Billing.Accounts;
using Custodian.Billing.Model;
using Custodian.Store.Facts;
using Custodian.Store.Model;
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
        return services;
    }
}
