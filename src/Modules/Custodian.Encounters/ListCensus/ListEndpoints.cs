using Custodian.Encounters.ListMovements;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Encounters.ListCensus;

static class ListEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/census", Census).Runs(ListCensus.Definition);
        routes.MapPost("/census/export", Export).Runs(ExportCensus.Definition);
        routes.MapGet("/admissions", (HttpContext http, long? facility, string? from, string? to, string? known, int? page, SliceRunner runner) => Movements(http, discharges: false, facility, (from, to, known), page, runner)).Runs(ListMovements.ListMovements.Definition);
        routes.MapGet("/discharges", (HttpContext http, long? facility, string? from, string? to, string? known, int? page, SliceRunner runner) => Movements(http, discharges: true, facility, (from, to, known), page, runner)).Runs(ListMovements.ListMovements.Definition);
    }

    static async Task<IResult> Census(HttpContext http, long? facility, string? unit, string? @class, int? page, SliceRunner runner)
    {
        var outcome = await runner.Run(ListCensus.Definition, http.Caller(), new(Facility(facility), unit, Class(@class), page ?? 1), http.RequestAborted);
        return await http.Page<CensusPage, Census>(outcome, census => new { Census = census, Url = Url(http, "/census"), PageNumber = Math.Max(1, page ?? 1) });
    }

    static Task<IResult> Export(HttpContext http, long? facility, string? unit, string? @class, IFormCollection form, SliceRunner runner) =>
        http.Export(runner, ExportCensus.Definition, new(Facility(facility), unit, Class(@class)), form);

    static EncounterClass? Class(string? text) => Enum.TryParse<EncounterClass>(text, out var read) && Enum.IsDefined(read) ? read : null;

    static async Task<IResult> Movements(HttpContext http, bool discharges, long? facility, (string? From, string? To, string? Known) days, int? page, SliceRunner runner)
    {
        var outcome = await runner.Run(ListMovements.ListMovements.Definition, http.Caller(), new(discharges, Facility(facility), Day(http, days.From), Day(http, days.To), page ?? 1) { Known = Day(http, days.Known) }, http.RequestAborted);
        return await http.Page<MovementsPage, Movements>(outcome, movements => new { Movements = movements, Url = Url(http, discharges ? "/discharges" : "/admissions"), PageNumber = Math.Max(1, page ?? 1) });
    }

    static FacilityId? Facility(long? id) => id is { } value ? new FacilityId(value) : null;

    static DateOnly? Day(HttpContext http, string? text)
    {
        var today = DateOnly.FromDateTime(Instant.Of((TimeProvider)http.RequestServices.GetService(typeof(TimeProvider))!));
        return DateEntry.TryRead(text, today, out var day) ? day : null;
    }

    static PageUrl Url(HttpContext http, string path) => new(path, http.Request.Query.Select(q => KeyValuePair.Create(q.Key, q.Value.ToString())));
}
