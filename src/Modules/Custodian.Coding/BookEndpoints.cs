using Custodian.CodeBooks;
using Custodian.Coding.ReadCode;
using Custodian.Coding.SearchCodes;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Coding;

/// <summary>The code books: search and pages. What is searched for is posted, since words of a case do not belong in an address.</summary>
static class BookEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/books", Open).Runs(SearchCodes.SearchCodes.Definition);
        routes.MapPost("/books/search", Search).Runs(SearchCodes.SearchCodes.Definition);
        routes.MapGet("/books/{system}/{code}", Code).Runs(ReadCode.ReadCode.Definition);
    }

    static Task<IResult> Open(HttpContext http, SliceRunner runner, [FromQuery] string? system, [FromQuery] string? on) =>
        Found(http, runner, new(system ?? CodeSystems.Icd10Cm, "", Day(on)));

    static Task<IResult> Search(HttpContext http, SliceRunner runner, IFormCollection form) =>
        Found(http, runner, new(form["system"].ToString(), form["q"].ToString(), Day(form["on"])));

    static async Task<IResult> Found(HttpContext http, SliceRunner runner, SearchCodes.SearchCodes.Input input)
    {
        var outcome = await runner.Run(SearchCodes.SearchCodes.Definition, http.Caller(), input, http.RequestAborted);
        return outcome.Problem is null && http.WantsFragment()
            ? http.Fragment<CodeHits>(new { Found = outcome.Value })
            : await http.Page<BooksPage, CodesFound>(outcome, found => new { Found = found });
    }

    static async Task<IResult> Code(HttpContext http, SliceRunner runner, string system, string code, [FromQuery] string? on)
    {
        var outcome = await runner.Run(ReadCode.ReadCode.Definition, http.Caller(), new(system, code, Day(on)), http.RequestAborted);
        return await http.Page<CodeSheetPage, CodeSheet>(outcome, sheet => new { Sheet = sheet });
    }

    static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", out var iso) ? iso : DateEntry.TryRead(typed, DateOnly.MinValue, out var day) ? day : null;
}
