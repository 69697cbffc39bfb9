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

    static async Task<IResult> Open(HttpContext http, long id, string? type, long? facility, SliceRunner runner) =>
        await http.Page<AdmitPage, AdmitForm>(await runner.Run(ReadAdmitForm.Definition, http.Caller(), new(new(id), type, Facility(facility)), http.RequestAborted), model => new { Model = model });

    static async Task<IResult> Admit(HttpContext http, long id, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var facility = Facility(FormValues.Number(form, "Facility"));
        var outcome = facility is { } at
            ? await runner.Run(AdmitPatient.Definition, http.Caller(), Input(new(id), at, form), http.RequestAborted)
            : Problem.Invalid("ENC-0106", "The admission is not complete. Correct the fields shown.", new FieldError("Facility", "Choose the facility."));
        if (outcome.Ok)
        {
            http.Say("Visit saved");
            return Results.Redirect($"/encounters/{outcome.Value}");
        }

        var problem = outcome.Problem!;
        var read = await runner.Run(ReadAdmitForm.Definition, http.Caller(), new(new(id), FormValues.Text(form, "Type"), facility), http.RequestAborted);
        return read.Problem is { } refused
            ? await http.ProblemPage(refused)
            : await http.Page<AdmitPage>(new { Model = read.Value, Problem = problem, Values = (IReadOnlyDictionary<string, string>)FormValues.Typed(form) }, problem.Status());
    }

    static AdmitPatient.Input Input(PatientId patient, FacilityId facility, IFormCollection form) => new(patient, facility, FormValues.Text(form, "Day"), FormValues.Text(form, "Time"), FormValues.Admission(form))
    {
        Start = Enum.TryParse<EncounterState>(FormValues.Text(form, "Start"), out var start) && Enum.IsDefined(start) ? start : null,
        Moments = Enum.GetValues<KeyTime>().ToDictionary(t => t, t => (FormValues.Text(form, $"{t}Day"), FormValues.Text(form, $"{t}Time"))),
    };

    static FacilityId? Facility(long? id) => id is { } value ? new FacilityId(value) : null;
}
