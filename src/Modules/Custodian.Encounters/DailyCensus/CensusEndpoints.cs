using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Encounters.DailyCensus;

static class CensusEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/census/day", Show).Runs(ReadCensusDay.Definition);

    static async Task<IResult> Show(HttpContext http, long? facility, string? day, SliceRunner runner)
    {
        var today = DateOnly.FromDateTime(Instant.Of((TimeProvider)http.RequestServices.GetService(typeof(TimeProvider))!));
        var outcome = await runner.Run(ReadCensusDay.Definition, http.Caller(), new(facility is { } id ? new FacilityId(id) : null, DateEntry.TryRead(day, today, out var read) ? read : null), http.RequestAborted);
        return await http.Page<CensusDayPage, CensusDay>(outcome, found => new { Day = found });
    }
}
