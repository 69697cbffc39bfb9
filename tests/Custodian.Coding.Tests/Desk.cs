using System.Net;
using System.Security.Claims;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Custodian.Server;
using Custodian.Store.Shelf;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Custodian.Coding.Tests;

/// <summary>The module's pages behind a real web server, over the store of a ward. Who asks is said by a header instead of a sign-in.</summary>
sealed class Desk : IAsyncDisposable
{
    readonly WebApplication _app;
    readonly HttpClient _client;

    Desk(WebApplication app, Uri address)
    {
        _app = app;
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };
    }

    /// <param name="shelf">Null takes the packs of all tests.</param>
    public static async Task<Desk> Open(Ward ward, PackShelf? shelf = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(ward.Hospital.Clock).AddCustodian(ward.Hospital.Options).AddCustodianUi().AddSingleton(shelf ?? OfficialPacks.Shelf);
        var app = builder.Build();
        app.Use((http, next) =>
        {
            var name = http.Request.Headers["X-Caller"].ToString();
            http.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], "test"));
            http.Features.Set(new CallerFeature(Caller.System(name), "Test coder", "Coder"));
            return next(http);
        });
        app.UseExceptionHandler(failed => failed.Run(http => http.Response.WriteAsync(http.Features.Get<IExceptionHandlerFeature>()!.Error.ToString())));
        app.UseRouting();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapCoding();
        await app.StartAsync();
        return new Desk(app, new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()));
    }

    public async Task<IHtmlDocument> Page(string path, string caller = "ndube")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Caller", caller);
        using var answer = await _client.SendAsync(request);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, html);
        return Parse(html);
    }

    /// <summary>Submits a form of a page as a browser would, with what is filled in; <paramref name="fragment"/> asks as the script does.</summary>
    public async Task<(HttpStatusCode Status, IHtmlDocument Page)> Submit(IHtmlFormElement form, IEnumerable<(string Name, string Value)> filled, string caller = "ndube", bool fragment = false, string? action = null)
    {
        var (status, text) = await SubmitText(form, filled, caller, fragment, action);
        return (status, Parse(text));
    }

    /// <summary>Posts a body as a program would.</summary>
    public async Task<(HttpStatusCode Status, string Text)> Post(string path, string body, string? type, string caller = "ndube")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        if (type is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        request.Headers.Add("X-Caller", caller);
        using var answer = await _client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The same for an answer that is no page.</summary>
    public async Task<(HttpStatusCode Status, string Text)> SubmitText(IHtmlFormElement form, IEnumerable<(string Name, string Value)> filled, string caller = "ndube", bool fragment = false, string? action = null)
    {
        var fields = form.Elements.Where(e => e.GetAttribute("name") is not null).SelectMany(Fields).Where(f => !filled.Any(x => x.Name == f.Name)).Concat(filled);
        using var request = new HttpRequestMessage(HttpMethod.Post, action ?? form.GetAttribute("action"))
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        };
        request.Headers.Add("X-Caller", caller);
        if (fragment)
        {
            request.Headers.Add("HX-Request", "true");
        }

        using var answer = await _client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    static IEnumerable<(string Name, string Value)> Fields(AngleSharp.Dom.IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [(box.Name!, box.Value)] : [],
        IHtmlInputElement input => [(input.Name!, input.Value)],
        IHtmlSelectElement select => [(select.Name!, select.Value ?? "")],
        IHtmlTextAreaElement area => [(area.Name!, area.Value)],
        _ => [],
    };
}
