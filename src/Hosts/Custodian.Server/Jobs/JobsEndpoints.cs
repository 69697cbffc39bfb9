using Custodian.Kernel;
using Custodian.Store.Jobs;
using Custodian.Store.Jobs.CancelJob;
using Custodian.Store.Jobs.ListJobs;
using Custodian.Store.Jobs.RunJobAgain;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Server.Jobs;

/// <summary>The long jobs of all modules, and the schedule.</summary>
static class JobsEndpoints
{
    public static void MapJobs(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/jobs", Show).Runs(ListJobs.Definition);
        routes.MapPost("/jobs/{id:long}/cancel", Cancel).Runs(CancelJob.Definition);
        routes.MapPost("/jobs/{id:long}/again", Again).Runs(RunJobAgain.Definition);
        routes.MapGet("/jobs/schedule", ShowSchedule).Runs(ReadSchedule.ReadSchedule.Definition);
        routes.MapPost("/jobs/schedule/{name}", RunNow).Runs(RunScheduled.RunScheduled.Definition);
    }

    static async Task<IResult> Show(HttpContext http, SliceRunner runner, JobKinds kinds, [FromQuery] JobsView? view, [FromQuery] int? page)
    {
        var input = new ListJobs.Input(view ?? JobsView.All, Math.Max(1, page ?? 1));
        var list = await runner.Run(ListJobs.Definition, http.Caller(), input, http.RequestAborted);
        if (list.Problem is { } problem)
        {
            return await http.ProblemPage(problem);
        }

        var shown = new { List = list.Value, Asked = input, Kinds = kinds, Caller = http.Caller() };
        return http.WantsFragment() ? http.Fragment<JobTable>(shown) : await http.Page<JobsPage>(shown);
    }

    static async Task<IResult> ShowSchedule(HttpContext http, SliceRunner runner, ScheduleBook book)
    {
        var lines = await runner.Run(ReadSchedule.ReadSchedule.Definition, http.Caller(), book, http.RequestAborted);
        return await http.Page<SchedulePage, IReadOnlyList<ScheduleLine>>(lines, read => new { Lines = read, MayRun = http.Caller().May(LongJobs.ManagePermission) });
    }

    static Task<IResult> Cancel(HttpContext http, SliceRunner runner, long id, IFormCollection form) => Change(http, runner, CancelJob.Definition, id, "The job is being cancelled.");

    static Task<IResult> Again(HttpContext http, SliceRunner runner, long id, IFormCollection form) => Change(http, runner, RunJobAgain.Definition, id, "The job goes on where it stopped.");

    static async Task<IResult> Change(HttpContext http, SliceRunner runner, Slice<JobId, Done> slice, long id, string said)
    {
        var changed = await runner.Run(slice, http.Caller(), new JobId(id), http.RequestAborted);
        return await Back(http, changed, said, "/jobs");
    }

    static async Task<IResult> RunNow(HttpContext http, SliceRunner runner, ScheduleBook book, string name, IFormCollection form)
    {
        var run = await runner.Run(RunScheduled.RunScheduled.Definition, http.Caller(), new(book, name), http.RequestAborted);
        return await Back(http, run, "The job was started.", "/jobs/schedule");
    }

    static async Task<IResult> Back(HttpContext http, Outcome<Done> outcome, string said, string href)
    {
        if (outcome.Problem is { } problem)
        {
            return await http.ProblemPage(problem);
        }

        http.Say(said);
        return Results.LocalRedirect(href);
    }
}
