using Custodian.Server;
using Custodian.Store.Home;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Custodian.Journey.Tests;

/// <summary>The addresses that the product answers to GET, as its own routes declare them.</summary>
static class ProductPages
{
    public static IReadOnlyList<string> All => field ??= Read();

    /// <summary>The route of an address, one without parameters before one with; null when it is no page of the product.</summary>
    public static string? Of(string path) => Matchers.Find(route => route.Matcher.TryMatch(path, [])).Route;

    static List<(string? Route, TemplateMatcher Matcher)> Matchers => field ??= [.. All.Select(route => ((string?)route, new TemplateMatcher(TemplateParser.Parse(route), [])))];

    static IReadOnlyList<string> Read()
    {
        var home = new CustodianHome(Directory.CreateTempSubdirectory("custodian-routes-").FullName);
        var app = CustodianWeb.Build(new() { Home = home.Create() }, "http://127.0.0.1:0");
        var routes = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is ["GET"])
            .Select(e => "/" + e.RoutePattern.RawText!.Trim('/'))
            .Distinct()
            .OrderBy(route => route.Count(c => c == '{')).ThenBy(route => route, StringComparer.Ordinal)
            .ToList();
        Directory.Delete(home.Root, recursive: true);
        return routes;
    }
}
