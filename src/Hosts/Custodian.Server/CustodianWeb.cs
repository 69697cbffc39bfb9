using Custodian.Store.Facts;
using Custodian.Store.Home;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.HttpOverrides;
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
        builder.WebHost.UseUrls(url);
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

    static IServiceCollection AddCustodianWebServices(this IServiceCollection services, CustodianOptions options)
    {
        services.AddCustodianUi();
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "custodian-form");
        services.AddHostedService(sp => sp.GetRequiredService<FactDispatcher>());
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        services.AddHealthChecks();
        return services;
    }
}
