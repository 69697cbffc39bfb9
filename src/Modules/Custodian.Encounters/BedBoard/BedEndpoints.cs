using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Encounters.BedBoard;

static class BedEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/beds", Show).Runs(ReadBoard.Definition);
        routes.MapGet("/beds/add", Adding).Runs(AddBeds.Form);
        routes.MapPost("/beds/add", Add).Runs(AddBeds.Definition, AddBeds.Form);
        routes.MapGet("/beds/{id:long}", One).Runs(ReadBed.Definition);
        routes.MapPost("/beds/{id:long}", Set).Runs(SetBed.Definition, ReadBed.Definition);
        routes.MapGet("/encounters/{id:long}/bed", Choose).Runs(GiveBed.Definition);
        routes.MapPost("/encounters/{id:long}/bed", Move).Runs(MovePatient.MovePatient.Definition, GiveBed.Definition);
        routes.MapPost("/encounters/{id:long}/swap", Swap).Runs(SwapBeds.SwapBeds.Definition, GiveBed.Definition);
    }

    static async Task<IResult> Show(HttpContext http, long? facility, string? unit, SliceRunner runner) =>
        await http.Page<BoardPage, Board>(await runner.Run(ReadBoard.Definition, http.Caller(), new(Facility(facility), unit), http.RequestAborted), board => new { Board = board, Url = new PageUrl("/beds", http.Request.Query.Select(q => KeyValuePair.Create(q.Key, q.Value.ToString()))) });

    static Task<IResult> Adding(HttpContext http, long? facility, SliceRunner runner) => AddForm(http, runner, null, new Dictionary<string, string> { ["Facility"] = facility?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "" });

    static async Task<IResult> Add(HttpContext http, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var outcome = await runner.Run(AddBeds.Definition, http.Caller(), new(new(FormValues.Number(form, "Facility") ?? 0), await Lines(form, http.RequestAborted)), http.RequestAborted);
        if (outcome.Problem is { } problem)
        {
            return problem.Kind == ProblemKind.Forbidden ? await http.ProblemPage(problem) : await AddForm(http, runner, problem, FormValues.Typed(form));
        }

        http.Say($"{Custodian.Ui.Show.Count(outcome.Value, "bed", "beds")} added");
        return Results.Redirect($"/beds?facility={FormValues.Number(form, "Facility")}");
    }

    /// <summary>What was typed and what the file holds, as one list.</summary>
    static async Task<string> Lines(IFormCollection form, CancellationToken stop)
    {
        const int Most = 1 << 20;
        var typed = FormValues.Text(form, "Lines");
        if (form.Files.GetFile("File") is not { Length: > 0 and <= Most } file)
        {
            return typed;
        }

        using var reader = new StreamReader(file.OpenReadStream());
        return (await reader.ReadToEndAsync(stop)).TrimEnd() + "\n" + typed;
    }

    static async Task<IResult> AddForm(HttpContext http, SliceRunner runner, Problem? problem, IReadOnlyDictionary<string, string> values)
    {
        var read = await runner.Run(AddBeds.Form, http.Caller(), Done.Value, http.RequestAborted);
        return read.Problem is { } refused
            ? await http.ProblemPage(refused)
            : await http.Page<AddBedsPage>(new { Facilities = read.Value, Problem = problem, Values = values }, problem?.Status() ?? StatusCodes.Status200OK);
    }

    static async Task<IResult> One(HttpContext http, long id, SliceRunner runner) =>
        await http.Page<BedPage, BoardBed>(await runner.Run(ReadBed.Definition, http.Caller(), id, http.RequestAborted), bed => new { Bed = bed });

    static async Task<IResult> Set(HttpContext http, long id, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var outcome = await runner.Run(SetBed.Definition, http.Caller(), new(id, FormValues.Version(form), FormValues.Text(form, "Status"), FormValues.Text(form, "Reason")), http.RequestAborted);
        if (outcome.Problem is not { } problem)
        {
            http.Say("Bed saved");
            return Results.Redirect("/beds");
        }

        var read = await runner.Run(ReadBed.Definition, http.Caller(), id, http.RequestAborted);
        return read.Problem is { } gone ? await http.ProblemPage(gone) : await http.Page<BedPage>(new { Bed = read.Value, Problem = problem, Values = (IReadOnlyDictionary<string, string>)FormValues.Typed(form) }, problem.Status());
    }

    static async Task<IResult> Choose(HttpContext http, long id, SliceRunner runner) =>
        await http.Page<GiveBedPage, BedChoices>(await runner.Run(GiveBed.Definition, http.Caller(), new(id), http.RequestAborted), model => new { Model = model });

    static async Task<IResult> Move(HttpContext http, long id, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var place = FormValues.Text(form, "Place").Split('|');
        var said = place.Length == 3 ? new VisitData { Unit = place[0], Room = place[1], Bed = place[2] } : new VisitData();
        var outcome = await runner.Run(MovePatient.MovePatient.Definition, http.Caller(), new(new(id), FormValues.Version(form), FormValues.Text(form, "Day"), FormValues.Text(form, "Time"), said), http.RequestAborted);
        return await Answer(http, id, form, runner, outcome, swapping: false);
    }

    static async Task<IResult> Swap(HttpContext http, long id, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var outcome = await runner.Run(SwapBeds.SwapBeds.Definition, http.Caller(), new(new(id), FormValues.Version(form), new(FormValues.Number(form, "Other") ?? 0)), http.RequestAborted);
        return await Answer(http, id, form, runner, outcome, swapping: true);
    }

    static async Task<IResult> Answer(HttpContext http, long id, IFormCollection form, SliceRunner runner, Outcome<Done> outcome, bool swapping)
    {
        if (outcome.Problem is not { } problem)
        {
            http.Say(swapping ? "Beds exchanged" : "Patient moved");
            return Results.Redirect("/beds");
        }

        var read = await runner.Run(GiveBed.Definition, http.Caller(), new EncounterId(id), http.RequestAborted);
        return read.Problem is { } gone || problem.Kind == ProblemKind.Forbidden
            ? await http.ProblemPage(read.Problem ?? problem)
            : await http.Page<GiveBedPage>(new { Model = read.Value, Problem = problem, Swapping = swapping, Values = (IReadOnlyDictionary<string, string>)FormValues.Typed(form) }, problem.Status());
    }

    static FacilityId? Facility(long? id) => id is { } value ? new FacilityId(value) : null;
}
