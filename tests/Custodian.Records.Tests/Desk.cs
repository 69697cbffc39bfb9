using System.Security.Claims;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Custodian.Server;
using Custodian.Store.Slices;
using Custodian.StoreTesting;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Custodian.Records.Tests;

/// <summary>A browser at a desk where one caller is signed in: the pages of a module behind a real web server, over a hospital's store.</summary>
sealed class Desk : IAsyncDisposable
{
    readonly WebApplication _app;
    readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false };

    Desk(WebApplication app)
    {
        _app = app;
        Client = new HttpClient(_handler) { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
        Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public HttpClient Client { get; }

    public static async Task<Desk> Open(Hospital hospital, Caller caller, Action<IEndpointRouteBuilder> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(hospital.Clock).AddCustodian(hospital.Options).AddCustodianUi();
        builder.Services.AddAntiforgery();
        builder.Services.AddSingleton<IPolicyEvaluator, SignedIn>();
        var app = builder.Build();
        app.Use((http, next) =>
        {
            http.Features.Set(new CallerFeature(caller, caller.Name, "Test"));
            return next(http);
        });
        app.UseExceptionHandler(failed => failed.Run(http => http.Response.WriteAsync(http.Features.Get<IExceptionHandlerFeature>()!.Error.ToString())));
        app.UseRouting();
        app.UseAuthorization();
        app.UseAntiforgery();
        map(app);
        await app.StartAsync();
        return new Desk(app);
    }

    public async Task<IHtmlDocument> Page(string path, int status = 200)
    {
        using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == status, $"{path}: {(int)answer.StatusCode} {html}");
        return new HtmlParser().ParseDocument(html);
    }

    /// <summary>Posts the form of that action on the page with its hidden fields.</summary>
    public async Task<HttpResponseMessage> Submit(string page, string action, params (string Name, string Value)[] filled)
    {
        using var content = new FormUrlEncodedContent([.. (await Hidden(page, action)), .. filled.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
        return await Client.PostAsync(new Uri(action, UriKind.Relative), content);
    }

    public async Task<HttpResponseMessage> Upload(string page, string action, byte[] file, params (string Name, string Value)[] filled)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in await Hidden(page, action))
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var (name, value) in filled)
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new ByteArrayContent(file), "File", "file.bin");
        return await Client.PostAsync(new Uri(action, UriKind.Relative), content);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _handler.Dispose();
        await _app.DisposeAsync();
    }

    async Task<List<KeyValuePair<string, string>>> Hidden(string page, string action)
    {
        var form = (await Page(page)).Forms.First(f => f.GetAttribute("action") == action);
        return [.. form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(i => KeyValuePair.Create(i.Name!, i.Value))];
    }

    /// <summary>Takes everyone as signed in; what they may do is still the slice runner's question.</summary>
    sealed class SignedIn : IPolicyEvaluator
    {
        public Task<AuthenticateResult> AuthenticateAsync(AuthorizationPolicy policy, HttpContext context) =>
            Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "test")], "test")), "test")));

        public Task<PolicyAuthorizationResult> AuthorizeAsync(AuthorizationPolicy policy, AuthenticateResult authenticationResult, HttpContext context, object? resource) =>
            Task.FromResult(PolicyAuthorizationResult.Success());
    }
}
