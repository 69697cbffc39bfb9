using Custodian.Records.LinkSigner;
using Custodian.Records.Model;
using Custodian.Store.Facts;
using Custodian.Store.Model;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Records;

public static class RecordsModule
{
    public static IServiceCollection AddRecords(this IServiceCollection services)
    {
        services.AddSingleton<IModuleModel, RecordsModel>();
        services.AddSingleton(FactType.Of<DocumentFiled>("records.document-filed"));
        services.AddSingleton(FactType.Of<DocumentSigned>("records.document-signed"));
        services.AddSingleton(FactType.Of<DocumentAmended>("records.document-amended"));
        services.AddSingleton(SignedForms.Filing);
        services.AddSingleton(SignerEndpoints.Part);
        services.AddSingleton(ChartTracks.Assembly);
        services.AddSingleton(ChartTracks.Legal);
        services.AddSingleton(new NavItem("Record", 150, "/charts", "chart", "Chart lookup", Permissions.Read));
        return services;
    }

    public static void MapRecords(this IEndpointRouteBuilder routes)
    {
        RecordEndpoints.Map(routes);
        SignerEndpoints.Map(routes);
    }
}
