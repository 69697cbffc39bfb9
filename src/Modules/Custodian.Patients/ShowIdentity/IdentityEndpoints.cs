using Custodian.Kernel;
using Custodian.Patients.KeepAddress;
using Custodian.Patients.KnowNames;
using Custodian.Patients.PatientForms;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Patients.ShowIdentity;

static class IdentityEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/patients/{id:long}/identity", Show).Runs(ShowIdentity.Definition);
        routes.MapPost("/patients/{id:long}/names", Add).Runs(AddName.Definition, ShowIdentity.Definition);
        routes.MapPost("/patients/{id:long}/names/{name:long}/remove", Remove).Runs(RemoveName.Definition);
        routes.MapPost("/patients/{id:long}/confidential-address", Address).Runs(SetConfidentialAddress.Definition, ShowIdentity.Definition);
    }

    static async Task<IResult> Show(HttpContext http, long id, SliceRunner runner)
    {
        var read = await runner.Run(ShowIdentity.Definition, http.Caller(), new PatientId(id), http.RequestAborted);
        return await http.Page<IdentityPage, IdentityFound>(read, found => new { Found = found });
    }

    static async Task<IResult> Add(HttpContext http, long id, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var typed = NameForm.Read(form);
        var said = typed.Said(FormDay.Today(http));
        var outcome = said.Problem is { } unreadable ? unreadable : await runner.Run(AddName.Definition, http.Caller(), new(new(id), said.Value), http.RequestAborted);
        return outcome.Ok ? Back(http, id, "Name added") : await Again(http, id, runner, outcome.Problem!, typed);
    }

    static async Task<IResult> Remove(HttpContext http, long id, long name, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var outcome = await runner.Run(RemoveName.Definition, http.Caller(), new(new(id), name), http.RequestAborted);
        return outcome.Ok ? Back(http, id, "Name removed") : await http.ProblemPage(outcome.Problem!);
    }

    static async Task<IResult> Address(HttpContext http, long id, [FromForm] IFormCollection form, SliceRunner runner)
    {
        string Text(string name) => form["Confidential" + name].ToString().Trim();
        var input = new ConfidentialAddressInput(new(id), Text("Street"), Text("City"), Text("State"), Text("Zip"), Text("Phone"));
        var outcome = await runner.Run(SetConfidentialAddress.Definition, http.Caller(), input, http.RequestAborted);
        return outcome.Ok ? Back(http, id, input.IsEmpty ? "Confidential address ended" : "Confidential address saved") : await Again(http, id, runner, outcome.Problem!, new(), input);
    }

    static IResult Back(HttpContext http, long id, string said)
    {
        http.Say(said);
        return Results.Redirect($"/patients/{id}/identity");
    }

    static async Task<IResult> Again(HttpContext http, long id, SliceRunner runner, Problem problem, NameForm name, ConfidentialAddressInput? address = null)
    {
        if (problem.Fields is null)
        {
            return await http.ProblemPage(problem);
        }

        var read = await runner.Run(ShowIdentity.Definition, http.Caller(), new PatientId(id), http.RequestAborted);
        return read.Problem is { } gone ? await http.ProblemPage(gone) : await http.Page<IdentityPage>(new { Found = read.Value, Name = name, Address = address, Problem = problem }, problem.Status());
    }
}
