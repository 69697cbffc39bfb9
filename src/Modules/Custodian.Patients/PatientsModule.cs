using Custodian.Patients.Duplicates;
using Custodian.Patients.IdentifyPatient;
using Custodian.Patients.ListIndex;
using Custodian.Patients.ListDuplicates;
using Custodian.Patients.Merging;
using Custodian.Patients.Model;
using Custodian.Patients.Prints;
using Custodian.Patients.RegisterNewborn;
using Custodian.Patients.RegisterPatient;
using Custodian.Patients.Rekey;
using Custodian.Patients.SearchPatients;
using Custodian.Patients.SetPolicy;
using Custodian.Patients.ShowIdentity;
using Custodian.Patients.UpdateDemographics;
using Custodian.Store.Facts;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
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
        services.AddSingleton(new NavItem("Record", 100, "/patients", "user", "Patients", "patients.search", Goto: 'P'));
        services.AddSingleton(FactType.Of<PatientsUnmerged>("patients.unmerged"));
        services.AddSingleton(FactType.Of<OverlaySuspected>("patients.overlay-suspected"));
        services.AddSingleton(FactType.Of<OverlayCleared>("patients.overlay-cleared"));
        services.AddSingleton<IFactSubscriber, FindDuplicates>();
        services.AddSingleton(new NavItem("Record", 105, "/patients/duplicates", "merge", "Duplicates", Permissions.ReviewMerges, ToCompare));
        services.AddSingleton(new WorkProvider(10, ListMyWork.ListMyWork.Definition));
        services.AddSingleton(new SavedList("/patients/duplicates", "Duplicates", ListKey.OneOf<DuplicateView>("view"), ListKey.Of("source", "registration", "message", "person"), ListKey.Sort));
        services.AddSingleton(new SavedList("/patients/index", "Patient index", ListKey.Of("state", "all", "active", "merged")));
        services.AddSingleton(new SavedList("/patients/numbers", "Patient numbers", ListKey.Of("state", "all", "used", "old"), ListKey.Id("facility"), ListKey.Code("kind")));
        services.AddSingleton(RekeyJob.Kind);
        services.AddHostedService<RekeyStart>();
        services.AddSingleton(new FindProvider(10, FindPatients.Definition));
        return services;
    }

    public static IEndpointRouteBuilder MapPatients(this IEndpointRouteBuilder routes)
    {
        SearchEndpoints.Map(routes);
        RegisterEndpoints.Map(routes);
        DemographicsEndpoints.Map(routes);
        IdentityEndpoints.Map(routes);
        NewbornEndpoints.Map(routes);
        IdentifyEndpoints.Map(routes);
        PolicyEndpoints.Map(routes);
        PrintEndpoints.Map(routes);
        IndexEndpoints.Map(routes);
        DuplicateEndpoints.Map(routes);
        MergingEndpoints.Map(routes);
        return routes;
    }

    /// <summary>By the index on (state, score).</summary>
    static async Task<NavCount> ToCompare(CustodianDb db, Caller caller, CancellationToken stop) =>
        new(await OpenSets.Shown(db, caller).CountAsync(d => d.State == SetState.Candidate || d.State == SetState.Assigned || d.State == SetState.UnderReview, stop), Overdue: false);
}
