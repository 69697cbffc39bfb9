using Custodian.Coding.ListOwnEntries;
using Custodian.Coding.Model;
using Custodian.Coding.OwnBook;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Coding;

/// <summary>Notes, favourites and index lines that coders add to the books.</summary>
static class OwnEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/books/own", Open).Runs(ListOwnEntries.ListOwnEntries.Definition);
        routes.MapPost("/books/own", Write)
            .Runs(WriteCodeNote.WriteCodeNote.Definition, AddFavourite.AddFavourite.Definition, WriteIndexLine.WriteIndexLine.Definition, ListOwnEntries.ListOwnEntries.Definition);
        routes.MapPost("/books/own/{id:long}/withdraw", Withdraw).Runs(WithdrawOwnEntry.WithdrawOwnEntry.Definition);
    }

    static Task<IResult> Open(HttpContext http, SliceRunner runner) => Show(http, runner, null);

    static async Task<IResult> Show(HttpContext http, SliceRunner runner, Problem? problem)
    {
        var outcome = await runner.Run(ListOwnEntries.ListOwnEntries.Definition, http.Caller(), Done.Value, http.RequestAborted);
        return outcome.Problem is { } refused
            ? await http.ProblemPage(refused)
            : await http.Page<OwnBookPage>(new { Sheet = outcome.Value, Problem = problem }, problem?.Status() ?? StatusCodes.Status200OK);
    }

    static async Task<IResult> Write(HttpContext http, SliceRunner runner, IFormCollection form)
    {
        var input = new OwnInput(
            form["system"].ToString(), DraftText.Code(form["code"].ToString()), Reach(form), form["text"].ToString(),
            long.TryParse(form["replaces"], out var replaces) ? replaces : null, Version(form));
        var definition = Kind(form) switch
        {
            OwnKind.Note => WriteCodeNote.WriteCodeNote.Definition,
            OwnKind.Favourite => AddFavourite.AddFavourite.Definition,
            _ => WriteIndexLine.WriteIndexLine.Definition,
        };
        var outcome = await runner.Run(definition, http.Caller(), input, http.RequestAborted);
        return outcome.Problem is { } problem ? await Show(http, runner, problem) : Back(http, form, input.Replaces is null ? "Added." : "Changed; the earlier version is kept.");
    }

    static async Task<IResult> Withdraw(HttpContext http, SliceRunner runner, long id, IFormCollection form)
    {
        var outcome = await runner.Run(WithdrawOwnEntry.WithdrawOwnEntry.Definition, http.Caller(), new(Kind(form), id, Version(form)), http.RequestAborted);
        return outcome.Problem is { } problem ? await http.ProblemPage(problem) : Back(http, form, "Withdrawn.");
    }

    static IResult Back(HttpContext http, IFormCollection form, string said)
    {
        http.Say(said);
        var parts = form["back"].ToString().Split('/');
        return Results.LocalRedirect(parts.Length == 2 ? $"/books/{Uri.EscapeDataString(parts[0])}/{Uri.EscapeDataString(parts[1])}" : "/books/own");
    }

    static OwnKind Kind(IFormCollection form) => Enum.TryParse<OwnKind>(form["kind"], out var kind) ? kind : OwnKind.Note;

    static OwnReach Reach(IFormCollection form) =>
        Enum.TryParse<OwnReach>(form["reach"], out var reach) ? reach : form["facility"].Count > 0 ? OwnReach.Facility : OwnReach.Personal;

    static long Version(IFormCollection form) => long.TryParse(form["version"], out var version) ? version : -1;
}
