using Custodian.Kernel;
using Custodian.Patients.ListNumbers;
using Custodian.Patients.PatientForms;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Patients.ListIndex;

/// <summary>The two indexes. Addresses hold ids and days; a name or number to begin with is posted and answered by the id it leads to.</summary>
static class IndexEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/patients/index", Index).Runs(ListIndex.Definition);
        routes.MapPost("/patients/index", GoToName).Runs(ListIndex.Definition);
        routes.MapGet("/patients/numbers", Numbers).Runs(ListNumbers.ListNumbers.Definition);
        routes.MapPost("/patients/numbers", GoToNumber).Runs(ListNumbers.ListNumbers.Definition);
    }

    static async Task<IResult> Index(HttpContext http, string? day, string? state, long? from, SliceRunner runner)
    {
        var input = new ListIndex.Input(Day(http, day), State(state, "active", "merged"), from is { } id ? new PatientId(id) : null);
        var read = await runner.Run(ListIndex.Definition, http.Caller(), input, http.RequestAborted);
        return await http.Page<IndexPage, IndexPageModel>(read, model => new { Model = model });
    }

    static async Task<IResult> GoToName(HttpContext http, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var (day, state) = (Day(http, form["Day"]), State(form["State"], "active", "merged"));
        var read = await runner.Run(ListIndex.Definition, http.Caller(), new(day, state, null, form["Name"].ToString().Trim()), http.RequestAborted);
        return read.Problem is { } problem ? await http.ProblemPage(problem) : Results.Redirect(With(Url("/patients/index", day, state), "from", read.Value.From?.ToString()).ToString());
    }

    static async Task<IResult> Numbers(HttpContext http, string? day, long? facility, string? kind, string? state, long? from, SliceRunner runner)
    {
        var input = new ListNumbers.ListNumbers.Input(Day(http, day), facility is { } f ? new FacilityId(f) : null, kind ?? "", State(state, "used", "old"), from);
        var read = await runner.Run(ListNumbers.ListNumbers.Definition, http.Caller(), input, http.RequestAborted);
        return await http.Page<NumbersPage, NumbersPageModel>(read, model => new { Model = model });
    }

    static async Task<IResult> GoToNumber(HttpContext http, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var (day, state, kind) = (Day(http, form["Day"]), State(form["State"], "used", "old"), form["Kind"].ToString());
        FacilityId? facility = long.TryParse(form["Facility"], out var id) ? new FacilityId(id) : null;
        var read = await runner.Run(ListNumbers.ListNumbers.Definition, http.Caller(), new(day, facility, kind, state, null, form["Number"].ToString().Trim()), http.RequestAborted);
        return read.Problem is { } problem
            ? await http.ProblemPage(problem)
            : Results.Redirect(With(Url("/patients/numbers", day, state).With("facility", read.Value.Facility.ToString()).With("kind", read.Value.Kind), "from", read.Value.From?.ToString()).ToString());
    }

    /// <summary>An index's address at a day.</summary>
    public static PageUrl Url(string path, DateOnly? day, string state)
    {
        var url = new PageUrl(path).With("state", state);
        return day is { } d ? url.With("day", d.ToString("yyyy-MM-dd", null)) : url;
    }

    static PageUrl With(PageUrl url, string key, string? value) => value is null ? url : url.With(key, value);

    static string State(string? asked, params ReadOnlySpan<string> known) => known.Contains(asked ?? "") ? asked! : "all";

    static DateOnly? Day(HttpContext http, string? typed) => DateEntry.TryRead(typed, FormDay.Today(http), out var day, past: true) ? day : null;
}
