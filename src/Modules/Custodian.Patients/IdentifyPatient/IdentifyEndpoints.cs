using Custodian.Kernel;
using Custodian.Patients.PatientForms;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Patients.IdentifyPatient;

static class IdentifyEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/patients/unidentified", List).Runs(ListUnidentified.Definition);
        routes.MapGet("/patients/{id:long}/identify", Open).Runs(ShowIdentity.ShowIdentity.Definition);
        routes.MapPost("/patients/{id:long}/identify", Identify).Runs(IdentifyPatient.Definition, ShowIdentity.ShowIdentity.Definition);
    }

    static async Task<IResult> List(HttpContext http, SliceRunner runner)
    {
        var read = await runner.Run(ListUnidentified.Definition, http.Caller(), default, http.RequestAborted);
        return await http.Page<UnidentifiedPage, IReadOnlyList<UnidentifiedRow>>(read, rows => new { Rows = rows });
    }

    static Task<IResult> Open(HttpContext http, long id, SliceRunner runner) => Form(http, id, runner, null, null, null);

    static async Task<IResult> Identify(HttpContext http, long id, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var typed = PatientForm.Read(form);
        var said = typed.Said(FormDay.Today(http), form.ContainsKey);
        var outcome = said.Problem is { } unreadable
            ? unreadable
            : await runner.Run(IdentifyPatient.Definition, http.Caller(), new(new(id), said.Value, form["Basis"].ToString(), form["NotTheSame"].ToString(), form["Checked"] == "true"), http.RequestAborted);
        if (outcome.Ok)
        {
            http.Say("Identity established");
            return Results.Redirect($"/patients/{id}");
        }

        return outcome.Problem!.Fields is null ? await http.ProblemPage(outcome.Problem) : await Form(http, id, runner, typed, form, outcome.Problem);
    }

    static async Task<IResult> Form(HttpContext http, long id, SliceRunner runner, PatientForm? typed, IFormCollection? form, Problem? problem)
    {
        var read = await runner.Run(ShowIdentity.ShowIdentity.Definition, http.Caller(), new PatientId(id), http.RequestAborted);
        return read.Problem is { } gone
            ? await http.ProblemPage(gone)
            : await http.Page<IdentifyPage>(
                new { Found = read.Value, Form = typed ?? new PatientForm { Sex = read.Value.Person.Sex }, Basis = form?["Basis"].ToString(), NotTheSame = form?["NotTheSame"].ToString(), Checked = form?["Checked"].ToString() == "true", Problem = problem },
                problem?.Status() ?? StatusCodes.Status200OK);
    }
}
