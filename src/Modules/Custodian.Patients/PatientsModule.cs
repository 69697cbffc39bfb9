using Custodian.Patients.Model;
using Custodian.Store.Facts;
using Custodian.Store.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Patients;

public static class PatientsModule
{
    public static IServiceCollection AddPatients(this IServiceCollection services)
    {
        services.AddSingleton<IModuleModel, PatientsModel>();
        services.AddSingleton(FactType.Of<PatientRegistered>("patients.registered"));
        services.AddSingleton(FactType.Of<DemographicsChanged>("patients.demographics-changed"));
        services.AddSingleton(FactType.Of<PatientsMerged>("patients.merged"));
        return services;
    }
}
