using Custodian.Interfaces.AnswerQueries;
using Custodian.Interfaces.Mllp;
using Custodian.Interfaces.Model;
using Custodian.Interfaces.ProcessMessage;
using Custodian.Interfaces.ReceiveMessages;
using Custodian.Store.Home;
using Custodian.Store.Model;
using Custodian.Ui;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Interfaces;

public static class InterfacesModule
{
    public static IServiceCollection AddInterfaces(this IServiceCollection services)
    {
        services.AddSingleton<IModuleModel, InterfacesModel>();
        services.AddSingleton<MessageSignal>();
        services.AddSingleton<MessageIntake>();
        services.AddSingleton<MessageWorker>();
        services.AddSingleton<QueryAnswers>();
        services.AddSingleton<MllpConnection>();
        services.AddSingleton(sp => new InterfaceQueue(sp.GetRequiredService<Store.Slices.SliceRunner>(), sp.GetRequiredService<MessageWorker>()));
        services.AddSingleton(new SavedList("/interfaces", "Interface monitor", ListKey.Of("status", ["all", .. Enum.GetNames<MessageStatus>()])));
        services.AddSingleton(InterfacesEndpoints.Nav);
        return services;
    }

    public static void MapInterfaces(this IEndpointRouteBuilder routes) => InterfacesEndpoints.MapInterfaces(routes);

    /// <summary>Lets this process take messages and apply them. One process of an installation does.</summary>
    public static IServiceCollection AddInterfaceWorkers(this IServiceCollection services) => services
        .AddHostedService(sp => sp.GetRequiredService<MessageIntake>())
        .AddHostedService(sp => sp.GetRequiredService<MessageWorker>());

    /// <summary>Opens the MLLP port when one is set.</summary>
    public static void ListenMllp(this KestrelServerOptions kestrel, MllpOptions options)
    {
        if (options.Port == 0)
        {
            return;
        }

        kestrel.Listen(System.Net.IPAddress.Parse(options.Address), options.Port, listen =>
        {
            if (options.Certificate is { } certificate)
            {
                listen.UseHttps(certificate);
            }

            listen.UseConnectionHandler<MllpConnection>();
        });
    }
}
