using Custodian.Coding.ReadRates;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Coding;

/// <summary>The settings page of base rates.</summary>
static class RateEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/coding/rates", (HttpContext http, SliceRunner runner) => RatePage(http, runner, null, null)).Runs(ReadRates.ReadRates.Definition);
        routes.MapPost("/coding/rates", Set).Runs(SetBaseRate.SetBaseRate.Definition, ReadRates.ReadRates.Definition);
    }

    static async Task<IResult> Set(HttpContext http, SliceRunner runner, IFormCollection form, TimeProvider clock)
    {
        var typed = RateForm.Of(form);
        var read = typed.Read(DateOnly.FromDateTime(Instant.Of(clock)));
        var set = read.Ok ? await runner.Run(SetBaseRate.SetBaseRate.Definition, http.Caller(), read.Value, http.RequestAborted) : read.Problem!;
        if (set.Problem is { } problem)
        {
            return await RatePage(http, runner, typed, problem);
        }

        http.Say("Base rate saved");
        return Results.LocalRedirect("/coding/rates");
    }

    static async Task<IResult> RatePage(HttpContext http, SliceRunner runner, RateForm? typed, Problem? problem)
    {
        var sheet = await runner.Run(ReadRates.ReadRates.Definition, http.Caller(), default, http.RequestAborted);
        return sheet.Problem is { } refused
            ? await http.ProblemPage(refused)
            : await http.Page<RatePage>(new { Sheet = sheet.Value, Typed = typed, Problem = problem }, problem?.Status() ?? StatusCodes.Status200OK);
    }
}
