using Custodian.Coding.Model;
using Custodian.Store.Facts;
using Custodian.Store.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Coding;

public static class CodingModule
{
    public static IServiceCollection AddCoding(this IServiceCollection services)
    {
        services.AddSingleton<IModuleModel, CodingModel>();
        services.AddSingleton<IFactSubscriber, CaseFromRecord>();
        services.AddSingleton(FactType.Of<EncounterCoded>("coding.encounter-coded"));
        services.AddSingleton(FactType.Of<CodingReopened>("coding.reopened"));
        return services;
    }
}
