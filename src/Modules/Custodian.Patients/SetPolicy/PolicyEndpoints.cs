using System.Globalization;
using Custodian.Patients.Model;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Patients.SetPolicy;

static class PolicyEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/patients/policy", Show).Runs(ReadPolicies.Definition);
        routes.MapPost("/patients/policy", Save).Runs(SetPolicy.Definition);
    }

    static async Task<IResult> Show(HttpContext http, long? facility, SliceRunner runner)
    {
        var read = await runner.Run(ReadPolicies.Definition, http.Caller(), default, http.RequestAborted);
        return await http.Page<PolicyPage, IReadOnlyList<PolicyRow>>(read, rows => new { Rows = rows, Chosen = rows.FirstOrDefault(r => r.Facility.Value == facility) ?? rows[0] });
    }

    static async Task<IResult> Save(HttpContext http, [FromForm] IFormCollection form, SliceRunner runner)
    {
        long Number(string name) => long.TryParse(form[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var input = new SetPolicy.Input(new(Number("facility")), Of(form, NewbornNaming.KindAndMother), Of(form, UnknownNaming.WordAndNumber), Of(form, TermsKept.Hashed), Of(form, EmojiRule.Kept), Number("version")) { Oid = form["Oid"] };
        var outcome = await runner.Run(SetPolicy.Definition, http.Caller(), input, http.RequestAborted);
        if (outcome.Problem is { } problem)
        {
            return await http.ProblemPage(problem);
        }

        http.Say("Policy saved");
        return Results.Redirect($"/patients/policy?facility={input.Facility}");
    }

    // A field is named after its type.
    static T Of<T>(IFormCollection form, T fallback)
        where T : struct, Enum => Enum.TryParse<T>(form[typeof(T).Name], out var value) && Enum.IsDefined(value) ? value : fallback;
}
