using Custodian.Encounters.Model;
using Custodian.Store.Facts;
using Custodian.Store.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Encounters;

public static class EncountersModule
{
    public static IServiceCollection AddEncounters(this IServiceCollection services)
    {
        services.AddSingleton<IModuleModel, EncountersModel>();
        services.AddSingleton(FactType.Of<EncounterOpened>("encounters.opened"));
        services.AddSingleton(FactType.Of<PatientMoved>("encounters.patient-moved"));
        services.AddSingleton(FactType.Of<EncounterDischarged>("encounters.discharged"));
        services.AddSingleton(FactType.Of<DischargeCancelled>("encounters.discharge-cancelled"));
        services.AddSingleton(FactType.Of<EncounterCancelled>("encounters.cancelled"));
        services.AddSingleton(FactType.Of<EncounterChanged>("encounters.changed"));
        return services;
    }
}
