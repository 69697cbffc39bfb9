using System.Globalization;
using Custodian.Kernel;
using Custodian.Patients.Overlays;
using Custodian.Patients.PatientForms;
using Custodian.Patients.UnmergePatients;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Patients.Merging;

/// <summary>Unmerge and overlay of one patient.</summary>
static class MergingEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/patients/{id:long}/merges/{link:long}", OpenUnmerge).Runs(ReadUnmerge.Definition);
        routes.MapPost("/patients/{id:long}/merges/{link:long}", Unmerge).Runs(UnmergePatients.UnmergePatients.Definition, ReadUnmerge.Definition);
        routes.MapGet("/patients/{id:long}/overlay", OpenOverlay).Runs(ReadOverlay.Definition);
        routes.MapPost("/patients/{id:long}/overlay/suspect", Suspect).Runs(SuspectOverlay.SuspectOverlay.Definition, ReadOverlay.Definition);
        routes.MapPost("/patients/{id:long}/overlay/split", Split).Runs(SplitRecord.SplitRecord.Definition, ReadOverlay.Definition);
        routes.MapPost("/patients/{id:long}/overlay/clear", Clear).Runs(ClearOverlay.ClearOverlay.Definition, ReadOverlay.Definition);
    }

    static Task<IResult> OpenUnmerge(HttpContext http, long link, SliceRunner runner) => UnmergePage(http, runner, link, null);

    static async Task<IResult> Unmerge(HttpContext http, long id, long link, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var order = new UndoOrder(link, form["Reason"].ToString())
        {
            DoNotLink = form["DoNotLink"] == "true",
            ToLoser = [.. form.Where(f => f.Key.StartsWith("item-", StringComparison.Ordinal) && f.Value == "goes").Select(f => Item(f.Key["item-".Length..])).OfType<ItemChoice>()],
            FieldsToLoser = [.. Enum.GetValues<IdentityField>().Where(field => form[$"field-{field}"] == "goes")],
        };
        var outcome = await runner.Run(UnmergePatients.UnmergePatients.Definition, http.Caller(), order, http.RequestAborted);
        if (outcome.Problem is { } problem)
        {
            return await UnmergePage(http, runner, link, problem);
        }

        http.Say("Unmerged. Both records answer for themselves");
        return Results.Redirect($"/patients/{id}");
    }

    static async Task<IResult> UnmergePage(HttpContext http, SliceRunner runner, long link, Problem? problem)
    {
        var read = await runner.Run(ReadUnmerge.Definition, http.Caller(), link, http.RequestAborted);
        return read.Problem is { } refused
            ? await http.ProblemPage(refused)
            : await http.Page<UnmergePage>(new { Sheet = read.Value, Problem = problem }, problem?.Status() ?? StatusCodes.Status200OK);
    }

    static Task<IResult> OpenOverlay(HttpContext http, long id, SliceRunner runner) => OverlayPage(http, runner, id, null, null);

    static async Task<IResult> Suspect(HttpContext http, long id, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var outcome = await runner.Run(SuspectOverlay.SuspectOverlay.Definition, http.Caller(), new(new(id), form["Reason"].ToString()), http.RequestAborted);
        if (outcome.Problem is { } problem)
        {
            return await OverlayPage(http, runner, id, problem, form);
        }

        http.Say("In quarantine: bills and releases wait");
        return Results.Redirect($"/patients/{outcome.Value}/overlay");
    }

    static async Task<IResult> Split(HttpContext http, long id, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var typed = PatientForm.Read(form);
        var said = typed.Family.Length == 0 ? (Outcome<Demographics>?)null : typed.Said(DateOnly.FromDateTime(Instant.Of((TimeProvider)http.RequestServices.GetService(typeof(TimeProvider))!)), form.ContainsKey);
        if (said?.Problem is { } unread)
        {
            return await OverlayPage(http, runner, id, unread, form);
        }

        var input = new SplitRecord.SplitRecord.Input(new(id), [.. form["item"].OfType<string>().Select(Item).OfType<ItemChoice>()], form["Reason"].ToString())
        {
            ToNumber = form["ToNumber"].ToString(), NewPerson = said?.Value, Complete = form["Complete"] == "true", Confirmed = form["Confirmed"] == "true",
        };
        var outcome = await runner.Run(SplitRecord.SplitRecord.Definition, http.Caller(), input, http.RequestAborted);
        if (outcome.Problem is { } problem)
        {
            return await OverlayPage(http, runner, id, problem, form);
        }

        http.Say("Moved to the other person's record");
        return Results.Redirect($"/patients/{id}/overlay");
    }

    static async Task<IResult> Clear(HttpContext http, long id, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var outcome = await runner.Run(ClearOverlay.ClearOverlay.Definition, http.Caller(), new(new(id), form["ClearReason"].ToString()), http.RequestAborted);
        if (outcome.Problem is { } problem)
        {
            return await OverlayPage(http, runner, id, problem, form);
        }

        http.Say("The quarantine has ended");
        return Results.Redirect($"/patients/{id}");
    }

    static async Task<IResult> OverlayPage(HttpContext http, SliceRunner runner, long id, Problem? problem, IFormCollection? form)
    {
        var read = await runner.Run(ReadOverlay.Definition, http.Caller(), new PatientId(id), http.RequestAborted);
        return read.Problem is { } refused
            ? await http.ProblemPage(problem ?? refused)
            : await http.Page<OverlayPage>(
                new { Sheet = read.Value, Problem = problem, Typed = form?.ToDictionary(f => f.Key, f => f.Value.ToString()), Chosen = (IReadOnlyCollection<string>)[.. form?["item"].OfType<string>() ?? []] },
                problem?.Status() ?? StatusCodes.Status200OK);
    }

    /// <summary>"visit-4711" as the form sends it.</summary>
    static ItemChoice? Item(string text) =>
        text.Split('-') is [var kind, var id] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new ItemChoice(kind, number) : null;
}
