using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Encounters.ShowEncounter;

static class EncounterEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/encounters/{id:long}", Show).Runs(ShowEncounter.Definition);
        routes.MapPost("/encounters/{id:long}/transfer", Transfer).Runs(MovePatient.MovePatient.Definition, ShowEncounter.Definition);
        routes.MapPost("/encounters/{id:long}/discharge", Discharge).Runs(DischargePatient.DischargePatient.Definition, ShowEncounter.Definition);
        routes.MapPost("/encounters/{id:long}/cancel-discharge", CancelDischarge).Runs(DischargePatient.CancelDischarge.Definition);
        routes.MapPost("/encounters/{id:long}/cancel", Cancel).Runs(CancelEncounter.CancelEncounter.Definition);
    }

    static async Task<IResult> Show(HttpContext http, long id, SliceRunner runner) =>
        await http.Page<EncounterPage, EncounterPageModel>(await runner.Run(ShowEncounter.Definition, http.Caller(), new(id), http.RequestAborted), model => new { Model = model });

    static async Task<IResult> Transfer(HttpContext http, long id, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var input = new MovePatient.MovePatient.Input(new(id), FormValues.Version(form), FormValues.Text(form, "Day"), FormValues.Text(form, "Time"), FormValues.Transfer(form));
        return await Answer(http, id, "transfer", "Patient transferred", form, runner, await runner.Run(MovePatient.MovePatient.Definition, http.Caller(), input, http.RequestAborted));
    }

    static async Task<IResult> Discharge(HttpContext http, long id, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var input = new DischargePatient.DischargePatient.Input(new(id), FormValues.Version(form), FormValues.Text(form, "Day"), FormValues.Text(form, "Time"), FormValues.Text(form, "Status"));
        return await Answer(http, id, "discharge", "Patient discharged", form, runner, await runner.Run(DischargePatient.DischargePatient.Definition, http.Caller(), input, http.RequestAborted));
    }

    static async Task<IResult> CancelDischarge(HttpContext http, long id, [FromForm] IFormCollection form, SliceRunner runner) =>
        await Answer(http, id, "cancel-discharge", "Discharge cancelled", form, runner, await runner.Run(DischargePatient.CancelDischarge.Definition, http.Caller(), new(new(id), FormValues.Version(form)), http.RequestAborted));

    static async Task<IResult> Cancel(HttpContext http, long id, [FromForm] IFormCollection form, SliceRunner runner) =>
        await Answer(http, id, "cancel", "Visit cancelled", form, runner, await runner.Run(CancelEncounter.CancelEncounter.Definition, http.Caller(), new(new(id), FormValues.Version(form)), http.RequestAborted));

    /// <summary>Back to the visit; a refused form is shown again on it, with what was typed and the visit as it is now.</summary>
    static async Task<IResult> Answer(HttpContext http, long id, string name, string said, IFormCollection form, SliceRunner runner, Outcome<Done> outcome)
    {
        if (outcome.Problem is not { } problem)
        {
            http.Say(said);
            return Results.Redirect($"/encounters/{id}");
        }

        if (name is not ("transfer" or "discharge") || problem.Kind == ProblemKind.Forbidden)
        {
            return await http.ProblemPage(problem);
        }

        var read = await runner.Run(ShowEncounter.Definition, http.Caller(), new EncounterId(id), http.RequestAborted);
        return read.Problem is { } gone
            ? await http.ProblemPage(gone)
            : await http.Page<EncounterPage>(new { Model = read.Value, Refused = name, Problem = problem, Values = (IReadOnlyDictionary<string, string>)FormValues.Typed(form) }, problem.Status());
    }
}
