using System.Globalization;
using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.PatientForms;
using Custodian.Patients.SearchPatients;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Patients.RegisterPatient;

static class RegisterEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // The form opens from a search only; its address alone leads there, unless typing is kept for it, which holds its search.
        routes.MapGet("/patients/new", (HttpContext http, SliceRunner runner, [FromQuery] bool? kept) => kept == true ? Open(http, FormCollection.Empty, runner) : Task.FromResult(Results.Redirect("/patients"))).Runs(ReadRegistration.Definition);
        routes.MapPost("/patients/new", Open).Runs(ReadRegistration.Definition);
        routes.MapPost("/patients", Register).Runs(RegisterPatient.Definition, ReadRegistration.Definition, SearchPatients.SearchPatients.Definition);
    }

    static async Task<IResult> Open(HttpContext http, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var options = await runner.Run(ReadRegistration.Definition, http.Caller(), default, http.RequestAborted);
        return options.Problem is { } refused
            ? await http.ProblemPage(refused)
            : await Form(http, form, runner, Filled(PatientForm.Read(form), form, options.Value.UnknownNames), problem: null, again: null);
    }

    static async Task<IResult> Register(HttpContext http, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var typed = PatientForm.Read(form);
        var options = await runner.Run(ReadRegistration.Definition, http.Caller(), default, http.RequestAborted);
        if (options.Problem is { } refused)
        {
            return await http.ProblemPage(refused);
        }

        var outcome = await Run(http, form, runner, typed.Said(options.Value.Today, form.ContainsKey));
        if (outcome.Ok)
        {
            http.Say("Patient registered");
            return Results.Redirect($"/patients/{outcome.Value}");
        }

        var again = outcome.Problem!.Code == "PAT-0104" ? await Alike(http, runner, typed, options.Value.Today, form.ContainsKey) : null;
        return await Form(http, form, runner, typed, outcome.Problem, again);
    }

    static async Task<Outcome<PatientId>> Run(HttpContext http, IFormCollection form, SliceRunner runner, Outcome<Demographics> said)
    {
        if (said.Problem is { } unreadable)
        {
            return unreadable;
        }

        if (Id(form, "Facility") is not { } facility)
        {
            return Problem.Invalid("PAT-0101", "The registration is not complete. Correct the fields shown.", new FieldError("Facility", "Choose the facility that registers the patient."));
        }

        var input = new RegisterPatient.Input(new(facility), said.Value, Id(form, "search") ?? 0) 
        {
            NotTheSame = form["NotTheSame"].ToString(), Checked = form["Checked"] == "true", Estimated = form["Estimated"] == "true", Seen = form["Seen"].ToString(),
        };
        return await runner.Run(RegisterPatient.Definition, http.Caller(), input, http.RequestAborted);
    }

    /// <summary>The people in the way of the registration: a search like any other, recorded and audited. A reason given next is about these.</summary>
    static async Task<SearchResult?> Alike(HttpContext http, SliceRunner runner, PatientForm typed, DateOnly today, Func<string, bool> sent)
    {
        var terms = new SearchTerms { Family = typed.Family, Given = typed.Given, Birth = typed.BirthDate, Phone = typed.Phone };
        var said = typed.Said(today, sent);
        var found = await runner.Run(SearchPatients.SearchPatients.Definition, http.Caller(), new(terms, []) { Said = said.Ok ? said.Value : null }, http.RequestAborted);
        return found.Ok ? found.Value with { Hits = [.. found.Value.Hits.Where(h => h.IsAlike)] } : null;
    }

    static async Task<IResult> Form(HttpContext http, IFormCollection form, SliceRunner runner, PatientForm typed, Problem? problem, SearchResult? again)
    {
        var options = await runner.Run(ReadRegistration.Definition, http.Caller(), default, http.RequestAborted);
        return options.Problem is { } refused
            ? await http.ProblemPage(refused)
            : await http.Page<RegisterPage>(
                new
                {
                    Form = typed, Search = again?.SearchId ?? Id(form, "search") ?? 0, options.Value.Facilities, Facility = form["Facility"].ToString(),
                    NotTheSame = form["NotTheSame"].ToString(), Alike = again, Problem = problem, Checked = form["Checked"] == "true",
                    Estimated = form["Estimated"] == "true", Seen = form["Seen"].ToString(), Unknown = form["quick"] == "unknown" || form.ContainsKey("Seen"),
                },
                problem?.Status() ?? StatusCodes.Status200OK);
    }

    static PatientForm Filled(PatientForm typed, IFormCollection form, UnknownNaming naming)
    {
        if (form["quick"] != "unknown")
        {
            return typed;
        }

        var (family, given) = PolicyNames.Unknown(Id(form, "search") ?? 0, typed.Sex, naming);
        return typed with { Family = family, Given = given, Sex = typed.Sex.Length > 0 ? typed.Sex : "U" };
    }

    static long? Id(IFormCollection form, string name) => long.TryParse(form[name], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
