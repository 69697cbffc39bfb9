using System.Globalization;
using Custodian.Access.BreakGlass;
using Custodian.Access.ListBrokenGlass;
using Custodian.Access.Model;
using Custodian.Access.ReadGlassForm;
using Custodian.Access.ReviewGlass;
using Custodian.Access.Sessions;
using Custodian.Access.SignIn;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Access.Web;

/// <summary>Opening a record in an emergency, and the review of it.</summary>
static class GlassEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Paths.Glass, ShowList).Runs(ListBrokenGlass.ListBrokenGlass.Definition);
        routes.MapPost(Paths.Glass + "/reviews/{id:long}", Review).Runs(ReviewGlass.ReviewGlass.Definition, ListBrokenGlass.ListBrokenGlass.Definition);
        routes.MapGet(Paths.Glass + "/{id:long}", ShowForm).Runs(ReadGlassForm.ReadGlassForm.Definition);
        routes.MapPost(Paths.Glass + "/{id:long}", Break).Runs(BreakGlass.BreakGlass.Definition, ReadGlassForm.ReadGlassForm.Definition);
    }

    static Task<IResult> ShowForm(HttpContext http, SliceRunner runner, long id) => Form(http, runner, new PatientId(id), null, null, "");

    static async Task<IResult> Break(HttpContext http, SliceRunner runner, SignInDesk desk, long id, [FromForm] string? kind, [FromForm] string? reason, [FromForm] string? current)
    {
        var (patient, why) = (new PatientId(id), reason?.Trim() ?? "");
        GlassReason? chosen = Enum.TryParse<GlassReason>(kind, out var parsed) && Enum.IsDefined(parsed) ? parsed : null;
        var caller = http.Caller() with { Reason = why };
        var refused = await Unproved(http, desk, caller, current) ?? (await runner.Run(BreakGlass.BreakGlass.Definition, caller, new(patient, chosen, why))).Problem;
        return refused is null
            ? Results.Redirect(string.Create(CultureInfo.InvariantCulture, $"/patients/{patient}"))
            : await Form(http, runner, patient, refused, chosen, why);
    }

    // Who has no right to it is refused by the runner, before a password is asked of them.
    static async Task<Problem?> Unproved(HttpContext http, SignInDesk desk, Caller caller, string? current) =>
        caller.May(Permissions.BreakGlass) && await desk.Confirm("access.break-glass", http.Features.GetRequiredFeature<LiveSession>(), current ?? "", Visitor.Of(http)) is { } refused
            ? refused with { Fields = [new FieldError("current", refused.Text)] }
            : null;

    static async Task<IResult> Form(HttpContext http, SliceRunner runner, PatientId patient, Problem? problem, GlassReason? kind, string reason)
    {
        var form = await runner.Run(ReadGlassForm.ReadGlassForm.Definition, http.Caller(), patient);
        return form.Problem is { } refused
            ? await http.ProblemPage(refused)
            : await http.Page<GlassPage>(new { Patient = patient, Problem = problem, Kind = kind, Reason = reason }, problem?.Status() ?? StatusCodes.Status200OK);
    }

    static Task<IResult> ShowList(HttpContext http, SliceRunner runner, [FromQuery] string? view) => List(http, runner, view == "all", null);

    static async Task<IResult> Review(HttpContext http, SliceRunner runner, long id, [FromForm] long version, [FromForm] string? verdict, [FromForm] string? note)
    {
        GlassVerdict? said = Enum.TryParse<GlassVerdict>(verdict, out var parsed) && Enum.IsDefined(parsed) ? parsed : null;
        var reviewed = await runner.Run(ReviewGlass.ReviewGlass.Definition, http.Caller(), new(id, version, said, note ?? ""));
        if (reviewed.Problem is { } refused)
        {
            return await List(http, runner, all: false, refused);
        }

        http.Say("Review stored");
        return Results.Redirect(Paths.Glass);
    }

    static async Task<IResult> List(HttpContext http, SliceRunner runner, bool all, Problem? problem)
    {
        var page = int.TryParse(http.Request.Query["page"], CultureInfo.InvariantCulture, out var number) ? int.Clamp(number, 1, 10_000) : 1;
        var list = await runner.Run(ListBrokenGlass.ListBrokenGlass.Definition, http.Caller(), new(all, page));
        return list.Problem is { } refused
            ? await http.ProblemPage(problem ?? refused)
            : await http.Page<GlassListPage>(new { List = list.Value, All = all, Number = page, Problem = problem }, problem?.Status() ?? StatusCodes.Status200OK);
    }
}
