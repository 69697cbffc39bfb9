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

namespace Custodian.Patients.UpdateDemographics;

static class DemographicsEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/patients/{id:long}/demographics", Open).Runs(ReadDemographics.Definition);
        routes.MapPost("/patients/{id:long}/demographics", Save).Runs(UpdateDemographics.Definition, ReadDemographics.Definition);
    }

    static async Task<IResult> Open(HttpContext http, long id, SliceRunner runner)
    {
        var read = await runner.Run(ReadDemographics.Definition, http.Caller(), new PatientId(id), http.RequestAborted);
        return await http.Page<DemographicsPage, DemographicsNow>(read, now => new { Now = now, now.Form, Opened = now.Form });
    }

    static async Task<IResult> Save(HttpContext http, long id, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var typed = PatientForm.Read(form);
        var version = long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var v) ? v : 0;
        var outcome = await Run(http, new(id), version, typed.Said(Today(http), form.ContainsKey), runner);
        if (outcome.Ok)
        {
            http.Say("Demographics saved");
            return Results.Redirect($"/patients/{id}");
        }

        var read = await runner.Run(ReadDemographics.Definition, http.Caller(), new PatientId(id), http.RequestAborted);
        if (read.Problem is not null || outcome.Problem is not { Kind: ProblemKind.Stale or ProblemKind.Invalid } problem)
        {
            return await http.ProblemPage(read.Problem ?? outcome.Problem!);
        }

        var was = PatientForm.Read(form, "was.");
        return await http.Page<DemographicsPage>(
            new { Now = read.Value, Form = typed, Opened = was, Version = (long?)version, Problem = problem, Stale = problem.Kind == ProblemKind.Stale ? Compare(was, read.Value.Form, typed) : [] },
            problem.Status());
    }

    static async Task<Outcome<Done>> Run(HttpContext http, PatientId id, long version, Outcome<Demographics> said, SliceRunner runner) =>
        said.Problem is { } unreadable ? unreadable : await runner.Run(UpdateDemographics.Definition, http.Caller(), new(id, version, said.Value), http.RequestAborted);

    static IReadOnlyList<StaleField> Compare(PatientForm was, PatientForm theirs, PatientForm yours) =>
        [.. was.Fields().Zip(theirs.Fields(), yours.Fields()).Select(f => new StaleField(f.First.Name, f.First.Label, f.First.Value, f.Second.Value, f.Third.Value))];

    static DateOnly Today(HttpContext http) => DateOnly.FromDateTime(Instant.Of((TimeProvider)http.RequestServices.GetService(typeof(TimeProvider))!));
}
