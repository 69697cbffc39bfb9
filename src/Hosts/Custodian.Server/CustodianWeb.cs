using System.Net;
using Custodian.Interfaces;
using Custodian.Server.Api;
using Custodian.Server.Jobs;
using Custodian.Store.Facts;
using Custodian.Store.Home;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Custodian.Server;

/// <summary>Wires the web application: services, middleware in order, endpoints of every module.</summary>
public static class CustodianWeb
{
    /// <summary>Builds the application; the caller runs it.</summary>
    /// <param name="url">Where it listens, for example <c>http://127.0.0.1:5080</c>. Port 0 takes a free one.</param>
    public static WebApplication Build(CustodianOptions options, string url, Action<IServiceCollection>? change = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = "custodian",
        });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ListenWeb(new Uri(url));
            kestrel.ListenMllp(options.Mllp);
        });
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddCustodian(options);
        builder.Services.AddCustodianWebServices(options);
        change?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseCustodian();
        app.MapCustodian();
        return app;
    }

    static void ListenWeb(this KestrelServerOptions kestrel, Uri url)
    {
        var address = url.Host == "localhost" ? IPAddress.Loopback : IPAddress.Parse(url.Host);
        kestrel.Listen(address, url.Port, listen =>
        {
            if (url.Scheme == "https")
            {
                listen.UseHttps();
            }
        });
    }

    static IServiceCollection AddCustodianWebServices(this IServiceCollection services, CustodianOptions options)
    {
        services.AddCustodianUi();
        services.AddHostedService(sp => sp.GetRequiredService<FactDispatcher>());
        services.AddInterfaceWorkers();
        services.AddSingleton(new NavItem("", 0, "/", "home", "Home", "access.self", Goto: 'h'));
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        services.AddHealthChecks();
        services.AddSchedule(options);
        services.AddApiDescription();
        return services;
    }
}
