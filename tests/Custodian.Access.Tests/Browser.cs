using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Custodian.Access.Tests;

/// <summary>A browser as the server sees it: cookies, redirects not followed, forms with their hidden fields.</summary>
sealed class Browser : IDisposable
{
    readonly HttpClient _client;
    readonly HttpClientHandler _handler;

    public Browser(Uri address)
    {
        _handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        _client = new HttpClient(_handler) { BaseAddress = address };
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("test-browser");
    }

    public string? SessionKey => _handler.CookieContainer.GetAllCookies()["custodian-session"]?.Value;

    public void SetCookie(string name, string value) => _handler.CookieContainer.Add(_client.BaseAddress!, new Cookie(name, value));

    public Task<HttpResponseMessage> Get(string path) => _client.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<IHtmlDocument> Page(string path)
    {
        using var answer = await Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Posts the form of that action on the page, with its hidden fields and what is filled in.</summary>
    public async Task<HttpResponseMessage> Submit(string page, string action, params (string Name, string Value)[] filled)
    {
        var form = (await Page(page)).Forms.First(f => f.GetAttribute("action") == action);
        var fields = form.Elements.OfType<IHtmlInputElement>().Where(i => i.Type is "hidden").Select(i => (i.Name!, i.Value)).Where(h => !filled.Any(f => f.Name == h.Item1));
        return await Post(action, [.. fields, .. filled]);
    }

    public async Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await _client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    public Task<HttpResponseMessage> SignIn(string name, string password, string page = "/sign-in") =>
        Submit(page, "/sign-in", ("name", name), ("password", password));

    public Task<HttpResponseMessage> EnterCode(string code) => Submit("/sign-in/code", "/sign-in/code", ("code", code));

    /// <summary>Whether the browser is signed in, by opening a page.</summary>
    public async Task<bool> IsIn()
    {
        using var answer = await Get("/");
        return answer.StatusCode == HttpStatusCode.OK;
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }
}
