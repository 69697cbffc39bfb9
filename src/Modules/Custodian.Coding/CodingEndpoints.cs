using Custodian.Coding.EditCodes;
using Custodian.Coding.ListQueue;
using Custodian.Coding.OpenCase;
using Custodian.Coding.SearchCodes;
using Custodian.Coding.TryCodes;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Coding;

/// <summary>Pages and forms of the coding queue and the workbench. A form answers with a fragment to the script and with a redirect to a plain browser.</summary>
static class CodingEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/coding", () => Results.Redirect("/coding/queue")).Runs(ListQueue.ListQueue.Definition);
        routes.MapGet("/coding/queue", ShowQueue).Runs(ListQueue.ListQueue.Definition);
        routes.MapPost("/coding/queue/export", ExportQueue).Runs(Coding.ExportQueue.ExportQueue.Definition);
        routes.MapPost("/coding/next", Next).Runs(TakeNext.TakeNext.Definition);
        routes.MapPost("/coding/search", Search).Runs(SearchCodes.SearchCodes.Definition);
        var one = routes.MapGroup("/coding/{encounter:long}");
        one.MapGet("", Show).Runs(OpenCase.OpenCase.Definition);
        one.MapPost("/codes", Edit).Runs(EditCodes.EditCodes.Definition, OpenCase.OpenCase.Definition);
        one.MapPost("/group", Group).Runs(OpenCase.OpenCase.Definition);
        one.MapPost("/what-if", WhatIf).Runs(TryCodes.TryCodes.Definition, OpenCase.OpenCase.Definition);
        one.MapPost("/final", Final).Runs(Finalise.Finalise.Definition, OpenCase.OpenCase.Definition);
        one.MapPost("/take", Take).Runs(TakeCase.TakeCase.Definition, OpenCase.OpenCase.Definition);
        one.MapPost("/pend", Pend).Runs(PendCase.PendCase.Definition, OpenCase.OpenCase.Definition);
        one.MapPost("/unpend", Unpend).Runs(UnpendCase.UnpendCase.Definition, OpenCase.OpenCase.Definition);
        one.MapPost("/reopen", Reopen).Runs(Coding.Reopen.Reopen.Definition, OpenCase.OpenCase.Definition);
        one.MapPost("/reviewed", Reviewed).Runs(ReviewLateDocuments.ReviewLateDocuments.Definition, OpenCase.OpenCase.Definition);
    }

    static async Task<IResult> ShowQueue(HttpContext http, SliceRunner runner, [FromQuery] QueueView? view, [FromQuery(Name = "class")] EncounterClass? kind, [AsParameters] QueuePlace place)
    {
        var input = Asked(view, kind, place);
        var outcome = await runner.Run(ListQueue.ListQueue.Definition, http.Caller(), input, http.RequestAborted);
        return await http.Page<QueuePage, Queue>(outcome, queue => new { Queue = queue, Asked = new QueueQuestion(input.View, input.Class, input.Service, input.Sort, input.Page) });
    }

    static Task<IResult> ExportQueue(HttpContext http, SliceRunner runner, IFormCollection form, [FromQuery] QueueView? view, [FromQuery(Name = "class")] EncounterClass? kind, [AsParameters] QueuePlace place) =>
        http.Export(runner, Coding.ExportQueue.ExportQueue.Definition, Asked(view, kind, place), form);

    static ListQueue.ListQueue.Input Asked(QueueView? view, EncounterClass? kind, QueuePlace place) =>
        new(view ?? QueueView.Ready, kind, place.Service ?? "", place.Sort ?? "-priority", Math.Max(1, place.Page ?? 1));

    static async Task<IResult> Next(HttpContext http, SliceRunner runner, IFormCollection form)
    {
        var after = long.TryParse(form["after"], out var id) ? new EncounterId(id) : (EncounterId?)null;
        var outcome = await runner.Run(TakeNext.TakeNext.Definition, http.Caller(), new(after), http.RequestAborted);
        return outcome.Problem is { } problem ? await http.ProblemPage(problem) : Results.LocalRedirect($"/coding/{outcome.Value}");
    }

    static async Task<IResult> Search(HttpContext http, SliceRunner runner, IFormCollection form)
    {
        var on = DateOnly.TryParseExact(form["on"], "yyyy-MM-dd", out var day) ? day : (DateOnly?)null;
        var outcome = await runner.Run(SearchCodes.SearchCodes.Definition, http.Caller(), new(form["system"].ToString(), form["q"].ToString(), on, Max: 12), http.RequestAborted);
        return outcome.Problem is { } problem ? await http.ProblemPage(problem) : http.Fragment<CodeOptions>(new { Found = outcome.Value });
    }

    static Task<IResult> Show(HttpContext http, SliceRunner runner, long encounter, [FromQuery] long? doc, [FromQuery] string? procedure) =>
        Bench(http, runner, new(encounter), doc, procedure: procedure);

    static async Task<IResult> Edit(HttpContext http, SliceRunner runner, long encounter, IFormCollection form)
    {
        var id = new EncounterId(encounter);
        var read = await Draft(http, runner, id, form);
        if (read.Problem is { } unread)
        {
            return await Bench(http, runner, id, Document(form), problem: unread);
        }

        var (codes, change) = read.Value;
        var outcome = await runner.Run(EditCodes.EditCodes.Definition, http.Caller(), new(id, Version(form), codes, change), http.RequestAborted);
        return outcome.Problem switch
        {
            { Kind: ProblemKind.Stale } stale => await Stale(http, runner, id, form, codes, stale),
            { } problem => await Bench(http, runner, id, Document(form), codes, problem),
            _ when http.WantsFragment() || change.Step == DraftStep.Fix => await Bench(http, runner, id, Document(form), undo: change.MovesCodes ? codes : null),
            _ => Results.LocalRedirect(Href(id, Document(form))),
        };
    }

    /// <summary>The engines' answer to what is on the screen; nothing is stored.</summary>
    static async Task<IResult> Group(HttpContext http, SliceRunner runner, long encounter, IFormCollection form)
    {
        var id = new EncounterId(encounter);
        var read = await Draft(http, runner, id, form);
        return read.Problem is { } unread
            ? await Bench(http, runner, id, Document(form), problem: unread)
            : await Bench(http, runner, id, Document(form), read.Value.Codes);
    }

    static async Task<IResult> WhatIf(HttpContext http, SliceRunner runner, long encounter, IFormCollection form)
    {
        var id = new EncounterId(encounter);
        var input = new TryCodes.TryCodes.Input(
            id, form["diagnoses"].ToString(), form["procedures"].ToString(), [.. form["without"].Select(c => c ?? "")], form["principal"].ToString(), DraftText.Code(form["with"].ToString()));
        var outcome = await runner.Run(TryCodes.TryCodes.Definition, http.Caller(), input, http.RequestAborted);
        return outcome.Problem is { } problem ? await http.ProblemPage(problem)
            : http.WantsFragment() ? http.Fragment<TriedGroup>(new { Tried = outcome.Value })
            : await Bench(http, runner, id, Document(form), tried: outcome.Value);
    }

    static async Task<IResult> Final(HttpContext http, SliceRunner runner, long encounter, IFormCollection form)
    {
        var id = new EncounterId(encounter);
        var read = await Draft(http, runner, id, form);
        if (read.Problem is { } unread)
        {
            return await Bench(http, runner, id, Document(form), problem: unread);
        }

        var outcome = await runner.Run(Finalise.Finalise.Definition, http.Caller(), new(id, Version(form), read.Value.Codes), http.RequestAborted);
        return outcome.Problem switch
        {
            { Kind: ProblemKind.Stale } stale => await Stale(http, runner, id, form, read.Value.Codes, stale),
            { } problem => await Bench(http, runner, id, Document(form), read.Value.Codes, problem),
            _ => Back(http, id, outcome.Value.Drg is { } drg ? $"Final coded, version {outcome.Value.Version}, MS-DRG {drg}." : $"Final coded, version {outcome.Value.Version}."),
        };
    }

    static async Task<IResult> Take(HttpContext http, SliceRunner runner, long encounter, IFormCollection form) =>
        await Done(http, runner, encounter, form, TakeCase.TakeCase.Definition, new(new(encounter), Version(form), form["handover"].ToString()), "The case is yours.");

    static async Task<IResult> Pend(HttpContext http, SliceRunner runner, long encounter, IFormCollection form) =>
        await Done(http, runner, encounter, form, PendCase.PendCase.Definition, new(new(encounter), Version(form), form["kind"].ToString(), form["owner"].ToString(), form["note"].ToString()), "The case is pended.");

    static async Task<IResult> Unpend(HttpContext http, SliceRunner runner, long encounter, IFormCollection form) =>
        await Done(http, runner, encounter, form, UnpendCase.UnpendCase.Definition, new(new(encounter), long.TryParse(form["reason"], out var reason) ? reason : 0, form["note"].ToString()), "The reason is closed.");

    static async Task<IResult> Reopen(HttpContext http, SliceRunner runner, long encounter, IFormCollection form) =>
        await Done(http, runner, encounter, form, Coding.Reopen.Reopen.Definition, new(new(encounter), Version(form), form["reason"].ToString(), form["note"].ToString()), "The codes are open again.");

    static async Task<IResult> Reviewed(HttpContext http, SliceRunner runner, long encounter, IFormCollection form) =>
        await Done(http, runner, encounter, form, ReviewLateDocuments.ReviewLateDocuments.Definition, new(new(encounter), Version(form), form["note"].ToString()), "Reviewed, codes unchanged.");

    static async Task<IResult> Done<TIn, TOut>(HttpContext http, SliceRunner runner, long encounter, IFormCollection form, Slice<TIn, TOut> slice, TIn input, string said)
    {
        var outcome = await runner.Run(slice, http.Caller(), input, http.RequestAborted);
        return outcome.Problem is { } problem
            ? await Bench(http, runner, new(encounter), Document(form), problem: problem)
            : Back(http, new(encounter), said);
    }

    static IResult Back(HttpContext http, EncounterId id, string said)
    {
        http.Say(said);
        return Results.LocalRedirect(Href(id, null));
    }

    static async Task<IResult> Bench(
        HttpContext http, SliceRunner runner, EncounterId id, long? document, Draft? codes = null, Problem? problem = null, Tried? tried = null, Draft? undo = null, string? procedure = null)
    {
        var outcome = await runner.Run(OpenCase.OpenCase.Definition, http.Caller(), new(id, document is { } d ? new DocumentId(d) : null, codes, procedure), http.RequestAborted);
        if (outcome.Problem is { } refused)
        {
            return await http.ProblemPage(refused);
        }

        var status = problem?.Status() ?? StatusCodes.Status200OK;
        var shown = new { Work = outcome.Value, Problem = problem, Tried = tried, Undo = undo };
        return http.WantsFragment() ? http.Fragment<BenchPanes>(shown, status) : await http.Page<WorkbenchPage>(shown, status);
    }

    /// <summary>A colleague saved first: what it was, theirs and yours, to choose from.</summary>
    static async Task<IResult> Stale(HttpContext http, SliceRunner runner, EncounterId id, IFormCollection form, Draft yours, Problem problem)
    {
        var outcome = await runner.Run(OpenCase.OpenCase.Definition, http.Caller(), new(id), http.RequestAborted);
        if (outcome.Problem is { } refused)
        {
            return await http.ProblemPage(refused);
        }

        var shown = new { Work = outcome.Value, Yours = yours, WasDiagnoses = form["was-diagnoses"].ToString(), WasProcedures = form["was-procedures"].ToString(), Identity = problem.Code == CaseChanges.IdentityChanged };
        return http.WantsFragment() ? http.Fragment<StaleCodes>(shown, StatusCodes.Status409Conflict) : await http.Page<StalePage>(shown, StatusCodes.Status409Conflict);
    }

    static async Task<Outcome<(Draft Codes, DraftChange Change)>> Draft(HttpContext http, SliceRunner runner, EncounterId id, IFormCollection form)
    {
        var today = DateOnly.TryParseExact(form["today"], "yyyy-MM-dd", out var day) ? day : default;
        if (form.ContainsKey("diagnoses"))
        {
            var stored = await runner.Run(OpenCase.OpenCase.Definition, http.Caller(), new(id), http.RequestAborted);
            return stored.Then(w => (DraftText.Read(form["diagnoses"].ToString(), form["procedures"].ToString(), w.Stored) with { Admitting = DraftText.Codes(form["admitting"].ToString()) }, new DraftChange(DraftStep.Save)));
        }

        var codes = DraftForm.Read(form, today);
        var change = DraftForm.Change(form, today);
        return (codes.Problem ?? change.Problem) is { } problem ? problem : (codes.Value, change.Value);
    }

    static string Href(EncounterId id, long? document) => document is { } d ? $"/coding/{id}?doc={d}" : $"/coding/{id}";

    static long Version(IFormCollection form) => long.TryParse(form["version"], out var version) ? version : -1;

    static long? Document(IFormCollection form) => long.TryParse(form["doc"], out var id) ? id : null;
}
