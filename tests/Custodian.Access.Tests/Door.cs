using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Custodian.Access.Sessions;
using Custodian.Kernel;
using Custodian.Records;
using Custodian.Server;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.StoreTesting;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Custodian.Access.Tests;

/// <summary>The module behind a real web server on this machine, over the store of a hospital, with two pages to try permissions on.</summary>
sealed class Door : IAsyncDisposable
{
    public static readonly Slice<int, string> CodingPage =
        Slice.Read<int, string>("coding.read", "coding.read", Scope.System, (_, _) => Task.FromResult<Outcome<string>>("coding"));

    readonly WebApplication _app;

    Door(WebApplication app, Hospital hospital, Uri address) => (_app, Hospital, Address) = (app, hospital, address);

    public Hospital Hospital { get; }

    public Uri Address { get; }

    public static async Task<Door> Open(StoreKind kind, bool demo = true)
    {
        var hospital = await Hospital.Open(kind);
        var options = hospital.Options with { Demo = demo };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(hospital.Clock).AddCustodian(options).AddCustodianUi();
        builder.Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
        var app = builder.Build();
        app.UseAccess();
        app.MapAccess();
        app.MapRecords();
        app.MapGet("/", (HttpContext http) => Results.Text("home of " + http.Caller().Name)).Runs(CodingPage);
        app.MapGet("/coding", async (HttpContext http, SliceRunner runner) =>
        {
            var outcome = await runner.Run(CodingPage, http.Caller(), 0);
            return outcome.Problem is { } problem ? problem.ToJson() : Results.Text(outcome.Value);
        }).Runs(CodingPage);
        app.MapGet("/api/who", (HttpContext http) => Results.Text($"{http.Caller().Name} may {(http.Caller().May("coding.group") && !http.Caller().May("access.manage") ? "group" : "not")}")).Runs(CodingPage);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new Door(app, hospital, new Uri(address));
    }

    public static async Task<Door> OpenWithDemoUsers(StoreKind kind)
    {
        var door = await Open(kind);
        Assert.Equal(16, (await door.Admin.SeedDemoUsers()).Value);
        return door;
    }

    public AccessAdmin Admin => _app.Services.GetRequiredService<AccessAdmin>();

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public Browser NewBrowser() => new(Address);

    public async Task<Browser> SignedIn(string name)
    {
        var browser = NewBrowser();
        var entered = await browser.SignIn(name, AccessAdmin.DemoPassword);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        return browser;
    }

    /// <summary>The audit events of an action as "actor outcome detail", oldest first.</summary>
    public Task<List<string>> Audited(string action) => Hospital.Query(async db =>
        (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Set<AuditEvent>().Where(e => e.Action == action).OrderBy(e => e.Seq)))
        .ConvertAll(e => $"{e.Actor} {e.Outcome} {e.Detail}".TrimEnd()));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Hospital.DisposeAsync();
    }
}
