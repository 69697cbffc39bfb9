using Custodian.Encounters.AdmitPatient;
using Custodian.Encounters.BedBoard;
using Custodian.Encounters.DailyCensus;
using Custodian.Encounters.LinkVisits;
using Custodian.Encounters.ListCensus;
using Custodian.Encounters.MergeVisits;
using Custodian.Encounters.Model;
using Custodian.Encounters.Packets;
using Custodian.Encounters.PrintFaceSheet;
using Custodian.Encounters.RecordEvent;
using Custodian.Encounters.SetForms;
using Custodian.Encounters.ShowEncounter;
using Custodian.Encounters.ShowPatient;
using Custodian.Store.Facts;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
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
        services.AddSingleton(FactType.Of<EncounterRefiled>("encounters.refiled"));
        services.AddSingleton(new SavedList("/census", "Census", ListKey.Id("facility"), ListKey.Code("unit"), ListKey.OneOf<EncounterClass>("class")));
        services.AddSingleton(new SavedList("/admissions", "Admissions", ListKey.Id("facility"), ListKey.Day("from"), ListKey.Day("to"), ListKey.Day("known")));
        services.AddSingleton(new SavedList("/discharges", "Discharges", ListKey.Id("facility"), ListKey.Day("from"), ListKey.Day("to"), ListKey.Day("known")));
        services.AddSingleton(new SavedList("/beds", "Bed board", ListKey.Id("facility"), ListKey.Code("unit")));
        services.AddSingleton(new SavedList("/packets", "Packets", ListKey.Id("facility"), ListKey.Of("view", "missing", "overdue", "mine"), ListKey.Code("unit"), ListKey.Of("form", PacketForm.All.Select(f => f.Code))));
        services.AddSingleton(FindAccounts.Lookup);
        services.AddSingleton(new FindProvider(20, FindAccounts.Definition));
        services.AddSingleton(new NavItem("Record", 110, "/census", "house", "Census", "encounters.read", Here, 'E'));
        services.AddSingleton(new NavItem("Record", 114, "/packets", "doc", "Packets", "encounters.read"));
        services.AddSingleton(new NavItem("Record", 112, "/beds", "house", "Bed board", "encounters.read"));
        return services;
    }

    public static IEndpointRouteBuilder MapEncounters(this IEndpointRouteBuilder routes)
    {
        PatientEndpoints.Map(routes);
        FaceSheetEndpoint.Map(routes);
        AdmitEndpoints.Map(routes);
        EncounterEndpoints.Map(routes);
        ListEndpoints.Map(routes);
        EventEndpoints.Map(routes);
        BedEndpoints.Map(routes);
        CensusEndpoints.Map(routes);
        PacketEndpoints.Map(routes);
        LinkEndpoints.Map(routes);
        MergeEndpoints.Map(routes);
        PacketFormEndpoints.Map(routes);
        return routes;
    }

    static async Task<NavCount> Here(CustodianDb db, Caller caller, CancellationToken stop) =>
        new(await db.Set<Encounter>().At(caller, e => e.FacilityId).CountAsync(e => e.State == EncounterState.InProgress, stop), Overdue: false);
}
