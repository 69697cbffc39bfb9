using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Encounters.AdmitPatient;

static class AdmitEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/patients/{id:long}/admit", Open).Runs(ReadAdmitForm.Definition);
        routes.MapPost("/patients/{id:long}/admit", Admit).Runs(AdmitPatient.Definition, ReadAdmitForm.Definition);
    }

    static async Task<IResult> Open(HttpContext http, long id, SliceRunner runner) =>
        await http.Page<AdmitPage, AdmitForm>(await runner.Run(ReadAdmitForm.Definition, http.Caller(), new(id), http.RequestAborted), model => new { Model = model });

    static async Task<IResult> Admit(HttpContext http, long id, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var outcome = FormValues.Number(form, "Facility") is { } facility
            ? await runner.Run(AdmitPatient.Definition, http.Caller(), new(new(id), new(facility), FormValues.Text(form, "Day"), FormValues.Text(form, "Time"), FormValues.Admission(form)), http.RequestAborted)
            : Problem.Invalid("ENC-0106", "The admission is not complete. Correct the fields shown.", new FieldError("Facility", "Choose the facility."));
        if (outcome.Ok)
        {
            http.Say("Visit saved");
            return Results.Redirect($"/encounters/{outcome.Value}");
        }

        var problem = outcome.Problem!;
        var read = await runner.Run(ReadAdmitForm.Definition, http.Caller(), new PatientId(id), http.RequestAborted);
        return read.Problem is { } refused
            ? await http.ProblemPage(refused)
            : await http.Page<AdmitPage>(new { Model = read.Value, Problem = problem, Values = (IReadOnlyDictionary<string, string>)FormValues.Typed(form) }, problem.Status());
    }
}
