using Custodian.Access.ListViews;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Access.Web;

/// <summary>Saved views: keeping one from its list, and the page that renames, shares and removes them.</summary>
static class ViewEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var list = ListViews.ListViews.Definition;
        routes.MapGet(Paths.Views, (HttpContext http, SliceRunner runner, [FromQuery(Name = "list")] string? path) => Page(http, runner, new(path ?? ""))).Runs(list);
        routes.MapPost(Paths.Views, Save).Runs(SaveView.SaveView.Definition, list);
        routes.MapPost(Paths.Views + "/{id:long}", Change).Runs(ChangeView.ChangeView.Definition, list);
        routes.MapPost(Paths.Views + "/{id:long}/sharing", Share).Runs(ShareView.ShareView.Definition, list);
        routes.MapPost(Paths.Views + "/{id:long}/removal", Remove).Runs(RemoveView.RemoveView.Definition, list);
    }

    static async Task<IResult> Save(HttpContext http, SliceRunner runner, IEnumerable<SavedList> lists, IFormCollection form)
    {
        if (lists.FirstOrDefault(l => l.Path == form["list"]) is not { } list)
        {
            return await http.ProblemPage(Problem.NotFound("ACC-0157", "This list keeps no views. Open a work list and save its view there."));
        }

        var input = new SaveView.SaveView.Input(list, form["query"].ToString(), form["ViewName"].ToString(), form["First"] == "true", form["Replace"] == "true");
        var saved = await runner.Run(SaveView.SaveView.Definition, http.Caller(), input, http.RequestAborted);
        if (saved.Problem is { } problem)
        {
            return await Page(http, runner, new(list.Path) { Problem = problem, Name = input.Name, Query = input.Query, First = input.First });
        }

        http.Say(saved.Value.Left.Count == 0 ? "View saved" : $"View saved without {string.Join(", ", saved.Value.Left)}, which no view keeps");
        return Results.LocalRedirect(saved.Value.Query.Length > 0 ? $"{list.Path}?{saved.Value.Query}" : list.Path + "?page=1");
    }

    static async Task<IResult> Change(HttpContext http, SliceRunner runner, long id, IFormCollection form)
    {
        var changed = await runner.Run(ChangeView.ChangeView.Definition, http.Caller(), new(id, Version(form), form["Name"].ToString(), form["First"] == "true"), http.RequestAborted);
        return await Back(http, runner, form, changed.Problem, "View changed");
    }

    static async Task<IResult> Share(HttpContext http, SliceRunner runner, long id, IFormCollection form)
    {
        var role = form["Role"].ToString();
        var shared = await runner.Run(ShareView.ShareView.Definition, http.Caller(), new(id, Version(form), role, form["First"] == "true"), http.RequestAborted);
        return await Back(http, runner, form, shared.Problem, role.Length > 0 ? "View shared" : "View taken back");
    }

    static async Task<IResult> Remove(HttpContext http, SliceRunner runner, long id, IFormCollection form)
    {
        var removed = await runner.Run(RemoveView.RemoveView.Definition, http.Caller(), id, http.RequestAborted);
        return await Back(http, runner, form, removed.Problem, "View removed");
    }

    static async Task<IResult> Back(HttpContext http, SliceRunner runner, IFormCollection form, Problem? problem, string said)
    {
        var list = form["list"].ToString();
        if (problem is not null)
        {
            return await Page(http, runner, new(list) { Problem = problem });
        }

        http.Say(said);
        return Results.LocalRedirect($"{Paths.Views}?list={Uri.EscapeDataString(list)}");
    }

    static async Task<IResult> Page(HttpContext http, SliceRunner runner, ViewsAsked asked)
    {
        var found = await runner.Run(ListViews.ListViews.Definition, http.Caller(), Done.Value, http.RequestAborted);
        return found.Problem is { } refused
            ? await http.ProblemPage(refused)
            : await http.Page<ViewsPage>(new { Found = found.Value, Asked = asked }, asked.Problem?.Status() ?? StatusCodes.Status200OK);
    }

    static long Version(IFormCollection form) => long.TryParse(form["version"], out var version) ? version : -1;
}
