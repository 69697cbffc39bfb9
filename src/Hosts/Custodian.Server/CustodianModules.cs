using Custodian.Access;
using Custodian.Billing;
using Custodian.Coding;
using Custodian.Completion;
using Custodian.Encounters;
using Custodian.Interfaces;
using Custodian.Patients;
using Custodian.Records;
using Custodian.Store;
using Custodian.Store.Home;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Server;

/// <summary>The one list of modules, upstream first, used by the web host, the command line, migrations and tests.</summary>
public static class CustodianModules
{
    public static IServiceCollection AddCustodian(this IServiceCollection services, CustodianOptions options) => services
        .AddCustodianStore(options)
        .AddAccess()
        .AddPatients()
        .AddEncounters()
        .AddRecords()
        .AddCompletion()
        .AddCoding()
        .AddBilling()
        .AddInterfaces();

    /// <summary>The pages and addresses of every module.</summary>
    internal static void MapModules(this IEndpointRouteBuilder routes)
    {
        routes.MapAccess();
        routes.MapPatients();
        routes.MapEncounters();
        routes.MapRecords();
        routes.MapCompletion();
        routes.MapCoding();
        routes.MapBilling();
        routes.MapInterfaces();
    }
}
