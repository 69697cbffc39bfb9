using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Server.Home;

static class HomeEndpoint
{
    /// <summary>The home page shows counts of lists and nothing of any patient, so it needs a sign-in and no slice.</summary>
    public static void MapHome(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/", (Delegate)((HttpContext http) => http.Page<HomePage>())).Runs();
}
