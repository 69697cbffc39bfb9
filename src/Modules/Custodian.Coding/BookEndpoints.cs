using System.Globalization;
using Custodian.CodeBooks;
using Custodian.Coding.BuildProcedure;
using Custodian.Coding.ListCodesBelow;
using Custodian.Coding.ListExclusions;
using Custodian.Coding.ReadCode;
using Custodian.Coding.ReadGuidelines;
using Custodian.Coding.ReadIndex;
using Custodian.Coding.ReadTable;
using Custodian.Coding.ReadTabular;
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
        routes.MapPost("/coding/search/below", Below).Runs(ListCodesBelow.ListCodesBelow.Definition);
        routes.MapGet("/books/icd10cm/tabular/{name?}", Tabular).Runs(ReadTabular.ReadTabular.Definition);
        routes.MapGet("/books/icd10cm/guidelines/{id?}", Guidelines).Runs(ReadGuidelines.ReadGuidelines.Definition);
        routes.MapGet("/books/icd10cm/{code}/excluded-by", Exclusions).Runs(ListExclusions.ListExclusions.Definition);
        routes.MapGet("/books/icd10pcs/build/{chosen?}", Build).Runs(BuildProcedure.BuildProcedure.Definition);
        routes.MapGet("/books/{system}/{code}", Code).Runs(ReadCode.ReadCode.Definition);
        Index(routes, "index", BookPart.Index);
        Index(routes, "external-causes", BookPart.ExternalCauseIndex);
        Table(routes, "neoplasms", BookPart.NeoplasmTable);
        Table(routes, "drugs", BookPart.DrugTable);
    }

    static void Index(IEndpointRouteBuilder routes, string address, BookPart part)
    {
        routes.MapGet($"/books/{{system}}/{address}", (HttpContext http, SliceRunner runner, string system, [FromQuery] string? letter, [FromQuery] string? on) =>
            Entries(http, runner, new(system, part, Day(on), letter ?? ""))).Runs(ReadIndex.ReadIndex.Definition);
        routes.MapGet($"/books/{{system}}/{address}/{{term:int}}", (HttpContext http, SliceRunner runner, string system, int term, [FromQuery] string? on) =>
            Entries(http, runner, new(system, part, Day(on), Term: term))).Runs(ReadIndex.ReadIndex.Definition);
        routes.MapPost($"/books/{{system}}/{address}/{{term:int}}", (HttpContext http, SliceRunner runner, string system, int term, IFormCollection form) =>
            Entries(http, runner, new(system, part, Day(form["on"]), Term: term, Within: form["within"].ToString()))).Runs(ReadIndex.ReadIndex.Definition);
    }

    static void Table(IEndpointRouteBuilder routes, string address, BookPart part)
    {
        routes.MapGet($"/books/icd10cm/{address}", (HttpContext http, SliceRunner runner, [FromQuery] string? letter, [FromQuery] int? page, [FromQuery] string? on) =>
            Rows(http, runner, new(part, Day(on), letter ?? "", Page: page ?? 1))).Runs(ReadTable.ReadTable.Definition);
        routes.MapPost($"/books/icd10cm/{address}", (HttpContext http, SliceRunner runner, IFormCollection form) =>
            Rows(http, runner, new(part, Day(form["on"]), form["letter"].ToString(), form["q"].ToString()))).Runs(ReadTable.ReadTable.Definition);
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

    static async Task<IResult> Below(HttpContext http, SliceRunner runner, IFormCollection form)
    {
        var input = new ListCodesBelow.ListCodesBelow.Input(form["system"].ToString(), form["code"].ToString(), Day(form["on"]));
        var outcome = await runner.Run(ListCodesBelow.ListCodesBelow.Definition, http.Caller(), input, http.RequestAborted);
        return outcome.Problem is { } problem ? await http.ProblemPage(problem) : http.Fragment<OptionsBelow>(new { Below = outcome.Value });
    }

    static async Task<IResult> Tabular(HttpContext http, SliceRunner runner, string? name, [FromQuery] string? on)
    {
        var outcome = await runner.Run(ReadTabular.ReadTabular.Definition, http.Caller(), new(name ?? "", Day(on)), http.RequestAborted);
        return await http.Page<TabularPage, TabularSheet>(outcome, sheet => new { Sheet = sheet });
    }

    static async Task<IResult> Guidelines(HttpContext http, SliceRunner runner, string? id, [FromQuery] string? on)
    {
        var outcome = await runner.Run(ReadGuidelines.ReadGuidelines.Definition, http.Caller(), new(id ?? "", Day(on)), http.RequestAborted);
        return await http.Page<GuidelinePage, GuidelineSheet>(outcome, sheet => new { Sheet = sheet });
    }

    static async Task<IResult> Exclusions(HttpContext http, SliceRunner runner, string code, [FromQuery] string? on)
    {
        var outcome = await runner.Run(ListExclusions.ListExclusions.Definition, http.Caller(), new(code, Day(on)), http.RequestAborted);
        return await http.Page<ExclusionPage, ExclusionSheet>(outcome, sheet => new { Sheet = sheet });
    }

    /// <summary>The characters come in the path from a link and as <c>code</c> from the box of a browser without script.</summary>
    static async Task<IResult> Build(HttpContext http, SliceRunner runner, string? chosen, [FromQuery] string? code, [FromQuery] string? on, [FromQuery(Name = "case")] long? encounter)
    {
        var outcome = await runner.Run(BuildProcedure.BuildProcedure.Definition, http.Caller(), new(code ?? chosen ?? "", Day(on)), http.RequestAborted);
        return outcome.Problem is null && http.WantsFragment()
            ? http.Fragment<BuilderPanes>(new { Sheet = outcome.Value, Case = encounter })
            : await http.Page<BuilderPage, BuilderSheet>(outcome, sheet => new { Sheet = sheet, Case = encounter });
    }

    static async Task<IResult> Entries(HttpContext http, SliceRunner runner, ReadIndex.ReadIndex.Input input)
    {
        var outcome = await runner.Run(ReadIndex.ReadIndex.Definition, http.Caller(), input, http.RequestAborted);
        return outcome.Problem is null && http.WantsFragment()
            ? http.Fragment<IndexEntries>(new { Sheet = outcome.Value })
            : await http.Page<IndexPage, IndexSheet>(outcome, sheet => new { Sheet = sheet });
    }

    static async Task<IResult> Rows(HttpContext http, SliceRunner runner, ReadTable.ReadTable.Input input)
    {
        var outcome = await runner.Run(ReadTable.ReadTable.Definition, http.Caller(), input, http.RequestAborted);
        return outcome.Problem is null && http.WantsFragment()
            ? http.Fragment<TableRows>(new { Sheet = outcome.Value })
            : await http.Page<TablePage, TableSheet>(outcome, sheet => new { Sheet = sheet });
    }

    static async Task<IResult> Code(HttpContext http, SliceRunner runner, string system, string code, [FromQuery] string? on)
    {
        var outcome = await runner.Run(ReadCode.ReadCode.Definition, http.Caller(), new(system, code, Day(on)), http.RequestAborted);
        return await http.Page<CodeSheetPage, CodeSheet>(outcome, sheet => new { Sheet = sheet });
    }

    static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso) ? iso : DateEntry.TryRead(typed, DateOnly.MinValue, out var day) ? day : null;
}
