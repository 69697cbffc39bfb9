using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Server.Find;

/// <summary>The command palette's answers: places the caller may go, then what each module finds. A form post, so that no name is in an address.</summary>
static class FindEverything
{
    public static void MapFind(this IEndpointRouteBuilder routes)
    {
        var providers = routes.ServiceProvider.GetServices<FindProvider>().OrderBy(p => p.Order).ToList();
        routes.MapPost("/find", (HttpContext http, [FromForm] string? q, SliceRunner runner, IEnumerable<NavItem> places) => Answer(http, q ?? "", runner, places, providers))
            .Runs([.. providers.Select(p => p.Slice)]);
    }

    static async Task<IResult> Answer(HttpContext http, string q, SliceRunner runner, IEnumerable<NavItem> places, List<FindProvider> providers)
    {
        var text = q.Trim();
        var caller = http.Caller();
        var groups = new List<PaletteGroup> { Places(text, places.Where(p => caller.May(p.Permission))) };
        foreach (var provider in text.Length >= 2 ? providers.Where(p => caller.May(p.Slice.Permission)) : [])
        {
            var found = await runner.Run(provider.Slice, caller, text, http.RequestAborted);
            if (found.Ok)
            {
                groups.Add(found.Value);
            }
        }

        return http.Fragment<PaletteResults>(new { Groups = (IReadOnlyList<PaletteGroup>)[.. groups.Where(g => g.Hits.Count > 0)] });
    }

    static PaletteGroup Places(string text, IEnumerable<NavItem> places) => new("Go to", [.. places
        .Where(p => text.Length == 0 || p.Label.Contains(text, StringComparison.OrdinalIgnoreCase))
        .OrderBy(p => p.Order)
        .Take(8)
        .Select(p => new PaletteHit(p.Label, p.Icon, p.Goto is { } letter ? $"G {letter}" : null, p.Href))]);
}
