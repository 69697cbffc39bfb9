using System.Globalization;
using Custodian.Billing.ListClaims;
using Custodian.Billing.ListFiles;
using Custodian.Billing.ListHolds;
using Custodian.Billing.ShowAccount;
using Custodian.Billing.ShowClaim;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Billing.Web;

/// <summary>Holds and accounts.</summary>
static class AccountEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var show = ShowAccount.ShowAccount.Definition;
        routes.MapGet("/billing/holds", Holds).Runs(ListHolds.ListHolds.Definition);
        routes.MapPost("/billing/holds/export", (HttpContext http, SliceRunner runner, string? view, string? sort, IFormCollection form) => http.Export(runner, ExportHolds.ExportHolds.Definition, new(view ?? "all", sort ?? "-age", 1), form)).Runs(ExportHolds.ExportHolds.Definition);
        routes.MapPost("/billing/holds/release", ReleaseMany).Runs(ReleaseHolds.ReleaseHolds.Definition);
        routes.MapGet("/billing/accounts/{id:long}", (HttpContext http, SliceRunner runner, long id) => Page(http, runner, id)).Runs(show);
        routes.MapPost("/billing/accounts/{id:long}/charges", AddCharge).Runs(Billing.AddCharge.AddCharge.Definition, show);
        routes.MapPost("/billing/accounts/{id:long}/holds", Hold).Runs(PlaceHold.PlaceHold.Definition, show);
        routes.MapPost("/billing/accounts/{id:long}/release", Release).Runs(ReleaseHolds.ReleaseHolds.Definition);
        routes.MapPost("/billing/accounts/{id:long}/details", Details).Runs(SaveClaimDetails.SaveClaimDetails.Definition, show);
        routes.MapPost("/billing/accounts/{id:long}/claim", Build).Runs(BuildClaim.BuildClaim.Definition, show);
    }

    static async Task<IResult> Holds(HttpContext http, SliceRunner runner, string? view, string? sort, int? page)
    {
        var asked = new ListHolds.ListHolds.Input(view ?? "all", sort ?? "-age", Math.Max(1, page ?? 1));
        var found = await runner.Run(ListHolds.ListHolds.Definition, http.Caller(), asked, http.RequestAborted);
        return await http.Page<HoldsPage, ListHolds.ListHolds.Result>(found, result => new { Asked = asked, Found = result });
    }

    static async Task<IResult> ReleaseMany(HttpContext http, SliceRunner runner, IFormCollection form)
    {
        var released = await runner.Run(ReleaseHolds.ReleaseHolds.Definition, http.Caller(), new([.. Forms.Ids(form).Select(id => new EncounterId(id))]));
        return released.Problem is { } problem ? await http.ProblemPage(problem) : Forms.Said(http, Released(released.Value), "/billing/holds");
    }

    static async Task<IResult> Release(HttpContext http, SliceRunner runner, long id, IFormCollection form)
    {
        HoldReason? only = Enum.TryParse<HoldReason>(form["reason"], out var reason) ? reason : null;
        var released = await runner.Run(ReleaseHolds.ReleaseHolds.Definition, http.Caller(), new([new EncounterId(id)], only));
        return released.Problem is { } problem ? await http.ProblemPage(problem) : Forms.Said(http, Released(released.Value), $"/billing/accounts/{id}");
    }

    static string Released(ReleaseHolds.ReleaseHolds.Result result) =>
        Show.Count(result.Released, "hold", "holds") + " released" + (result.Stay.Count > 0 ? ". Still held: " + string.Join(" ", result.Stay) : "");

    static async Task<IResult> AddCharge(HttpContext http, SliceRunner runner, long id, IFormCollection form)
    {
        if (!ChargeForm.TryRead(form, id, out var charge, out var unread))
        {
            return await Page(http, runner, id, unread, "charge", form);
        }

        var added = await runner.Run(Billing.AddCharge.AddCharge.Definition, http.Caller(), charge);
        return added.Problem is { } problem ? await Page(http, runner, id, problem, "charge", form) : Forms.Said(http, added.Value ? "Charge added" : "That charge was there already", $"/billing/accounts/{id}");
    }

    static async Task<IResult> Hold(HttpContext http, SliceRunner runner, long id, IFormCollection form)
    {
        HoldReason? reason = Enum.TryParse<HoldReason>(form["Reason"], out var chosen) ? chosen : null;
        var held = await runner.Run(PlaceHold.PlaceHold.Definition, http.Caller(), new(new EncounterId(id), reason, form["Detail"].ToString()));
        return held.Problem is { } problem ? await Page(http, runner, id, problem, "hold", form) : Forms.Said(http, "Account held", $"/billing/accounts/{id}");
    }

    static async Task<IResult> Details(HttpContext http, SliceRunner runner, long id, IFormCollection form)
    {
        long? version = long.TryParse(form["version"], CultureInfo.InvariantCulture, out var opened) ? opened : null;
        var saved = await runner.Run(SaveClaimDetails.SaveClaimDetails.Definition, http.Caller(), new(new EncounterId(id), version)
        {
            AdmittingDiagnosis = form["AdmittingDiagnosis"].ToString(), ReasonsForVisit = form["ReasonsForVisit"].ToString(), Conditions = form["Conditions"].ToString(),
            Authorization = form["Authorization"].ToString(), InsuredFamily = form["InsuredFamily"].ToString(), InsuredGiven = form["InsuredGiven"].ToString(),
        });
        return saved.Problem is { } problem ? await Page(http, runner, id, problem, "details", form) : Forms.Said(http, "Details saved", $"/billing/accounts/{id}");
    }

    static async Task<IResult> Build(HttpContext http, SliceRunner runner, long id)
    {
        var built = await runner.Run(BuildClaim.BuildClaim.Definition, http.Caller(), new(new EncounterId(id)));
        return built.Problem is { } problem ? await Page(http, runner, id, problem) : Forms.Said(http, "Claim built", $"/claims/{built.Value}");
    }

    static async Task<IResult> Page(HttpContext http, SliceRunner runner, long id, Problem? problem = null, string? form = null, IFormCollection? entered = null)
    {
        var shown = await runner.Run(ShowAccount.ShowAccount.Definition, http.Caller(), new(new EncounterId(id)));
        if (shown.Problem is { } refused)
        {
            return await http.ProblemPage(refused);
        }

        var typed = entered?.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
        return await http.Page<AccountPage>(new { Shown = shown.Value, Problem = problem, Form = form, Entered = typed }, problem?.Status() ?? StatusCodes.Status200OK);
    }
}
