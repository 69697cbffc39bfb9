using System.Globalization;
using Custodian.Store.Notices;
using Custodian.Store.Notices.ListNotices;
using Custodian.Store.Notices.MarkNoticesSeen;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Server.Notices;

/// <summary>What happened to the caller's work.</summary>
static class NoticesEndpoints
{
    public static void MapNotices(this IEndpointRouteBuilder routes)
    {
        var path = new ShellLinks().Notices;
        routes.MapGet(path, Show).Runs(ListNotices.Definition);
        routes.MapPost($"{path}/seen", (HttpContext http, SliceRunner runner, IFormCollection form) => Seen(http, runner, form, path)).Runs(MarkNoticesSeen.Definition);
    }

    static async Task<IResult> Show(HttpContext http, SliceRunner runner)
    {
        var notices = await runner.Run(ListNotices.Definition, http.Caller(), true, http.RequestAborted);
        return await http.Page<NoticesPage, IReadOnlyList<Notice>>(notices, read => new { Notices = read });
    }

    static async Task<IResult> Seen(HttpContext http, SliceRunner runner, IFormCollection form, string path)
    {
        _ = long.TryParse(form["upTo"], NumberStyles.None, CultureInfo.InvariantCulture, out var upTo);
        var seen = await runner.Run(MarkNoticesSeen.Definition, http.Caller(), upTo, http.RequestAborted);
        return seen.Problem is { } problem ? await http.ProblemPage(problem) : Results.LocalRedirect(path);
    }
}
