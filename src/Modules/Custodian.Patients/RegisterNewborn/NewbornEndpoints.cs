using System.Globalization;
using Custodian.Kernel;
using Custodian.Patients.PatientForms;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Patients.RegisterNewborn;

static class NewbornEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/patients/{id:long}/newborn", Open).Runs(ShowIdentity.ShowIdentity.Definition);
        routes.MapPost("/patients/{id:long}/newborn", Register).Runs(RegisterNewborn.Definition, ShowIdentity.ShowIdentity.Definition);
    }

    static Task<IResult> Open(HttpContext http, long id, SliceRunner runner) => Form(http, id, runner, new NewbornForm(), problem: null);

    static async Task<IResult> Register(HttpContext http, long id, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var typed = new NewbornForm
        {
            Sex = form["Sex"].ToString(), Born = form["Born"].ToString().Trim(), Order = form["Order"].ToString().Trim(), Together = form["Together"].ToString().Trim(), Given = form["Given"].ToString().Trim(),
        };
        DateOnly? born = DateEntry.TryRead(typed.Born, FormDay.Today(http), out var day, past: true) ? day : null;
        var input = new RegisterNewborn.Input(new(id), typed.Sex, born, Number(typed.Order), Number(typed.Together), typed.Given);
        var outcome = await runner.Run(RegisterNewborn.Definition, http.Caller(), input, http.RequestAborted);
        if (outcome.Ok)
        {
            http.Say("Newborn registered");
            return Results.Redirect($"/patients/{outcome.Value}");
        }

        return outcome.Problem!.Fields is null ? await http.ProblemPage(outcome.Problem) : await Form(http, id, runner, typed, outcome.Problem);
    }

    static async Task<IResult> Form(HttpContext http, long id, SliceRunner runner, NewbornForm typed, Problem? problem)
    {
        var mother = await runner.Run(ShowIdentity.ShowIdentity.Definition, http.Caller(), new PatientId(id), http.RequestAborted);
        return mother.Problem is { } gone
            ? await http.ProblemPage(gone)
            : await http.Page<NewbornPage>(new { Mother = mother.Value, Form = typed, Problem = problem, Today = FormDay.Today(http) }, problem?.Status() ?? StatusCodes.Status200OK);
    }

    static int Number(string text) => text.Length == 0 ? 1 : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
