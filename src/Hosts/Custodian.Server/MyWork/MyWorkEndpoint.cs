using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Server.MyWork;

/// <summary>The drawer over any page: what is in the caller's hands, module by module.</summary>
static class MyWorkEndpoint
{
    public static void MapMyWork(this IEndpointRouteBuilder routes)
    {
        var providers = routes.ServiceProvider.GetServices<WorkProvider>().OrderBy(p => p.Order).ToList();
        routes.MapGet(new ShellLinks().Work, (HttpContext http, SliceRunner runner) => Answer(http, runner, providers)).Runs([.. providers.Select(p => p.Slice)]);
    }

    static async Task<IResult> Answer(HttpContext http, SliceRunner runner, List<WorkProvider> providers)
    {
        var caller = http.Caller();
        var items = new List<WorkItemLine>();
        foreach (var provider in providers.Where(p => caller.May(p.Slice.Permission)))
        {
            var found = await runner.Run(provider.Slice, caller, true, http.RequestAborted);
            if (found.Problem is { } problem)
            {
                return await http.ProblemPage(problem);
            }

            items.AddRange(found.Value);
        }

        return http.Fragment<WorkItems>(new { Items = (IReadOnlyList<WorkItemLine>)items });
    }
}
