using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Encounters.RecordEvent;

static class EventEndpoints
{
    static Problem Unknown { get; } = Problem.NotFound("ENC-0130", "There is no such event of a visit. Go back to the visit and choose one.");

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/encounters/{id:long}/events/{kind}", Open).Runs(ShowEncounter.ShowEncounter.Definition);
        routes.MapPost("/encounters/{id:long}/events/{kind}", Record).Runs(RecordEvent.Definition, ShowEncounter.ShowEncounter.Definition);
    }

    static Task<IResult> Open(HttpContext http, long id, string kind, SliceRunner runner) => Page(http, id, kind, runner, null, new Dictionary<string, string>());

    static async Task<IResult> Record(HttpContext http, long id, string kind, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var type = EncounterType.Find(FormValues.Text(form, "Type"));
        var said = FormValues.Transfer(form) with { Class = type?.Class, Type = type?.Code };
        var input = new RecordEvent.Input(new(id), FormValues.Version(form), kind, new(FormValues.Text(form, "Day"), FormValues.Text(form, "Time")), new(FormValues.Text(form, "UntilDay"), FormValues.Text(form, "UntilTime")), said, FormValues.Text(form, "Reason"));
        var outcome = await runner.Run(RecordEvent.Definition, http.Caller(), input, http.RequestAborted);
        if (outcome.Problem is { } problem)
        {
            return problem.Kind == ProblemKind.Forbidden ? await http.ProblemPage(problem) : await Page(http, id, kind, runner, problem, FormValues.Typed(form));
        }

        http.Say("Recorded");
        return Results.Redirect($"/encounters/{id}");
    }

    static async Task<IResult> Page(HttpContext http, long id, string kind, SliceRunner runner, Problem? problem, IReadOnlyDictionary<string, string> values)
    {
        if (EventForms.Find(kind) is not { } form)
        {
            return await http.ProblemPage(Unknown);
        }

        var read = await runner.Run(ShowEncounter.ShowEncounter.Definition, http.Caller(), new EncounterId(id), http.RequestAborted);
        return read.Problem is { } gone
            ? await http.ProblemPage(gone)
            : await http.Page<EventPage>(new { Model = read.Value, Form = form, Problem = problem, Values = values }, problem?.Status() ?? StatusCodes.Status200OK);
    }
}
