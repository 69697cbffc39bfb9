using System.Globalization;
using Custodian.Encounters.Packets;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Encounters.SetForms;

static class PacketFormEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/packets/forms", List).Runs(ListForms.Definition);
        routes.MapGet("/packets/forms/{facility:long}/new", (HttpContext http, long facility, SliceRunner runner) => Sheet(http, new(facility), "", null, null, runner)).Runs(ReadForm.Definition);
        routes.MapGet("/packets/forms/{facility:long}/form/{code}", (HttpContext http, long facility, string code, SliceRunner runner) => Sheet(http, new(facility), code, null, null, runner)).Runs(ReadForm.Definition);
        routes.MapPost("/packets/forms/{facility:long}", Save).Runs(SaveForm.Definition, ReadForm.Definition);
    }

    static async Task<IResult> List(HttpContext http, long? facility, SliceRunner runner) =>
        await http.Page<FormsPage, FormList>(await runner.Run(ListForms.Definition, http.Caller(), facility is { } id ? new FacilityId(id) : null, http.RequestAborted), list => new { List = list });

    static async Task<IResult> Save(HttpContext http, long facility, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var (code, what) = (FormValues.Text(form, "Code"), FormValues.Text(form, "What"));
        var typed = Said(form);
        var said = what switch { "back" => null, "off" => typed with { Types = [] }, _ => typed };
        var outcome = await runner.Run(SaveForm.Definition, http.Caller(), new(new(facility), (int)(FormValues.Number(form, "Number") ?? 0), code, said, FormValues.Text(form, "Reason")), http.RequestAborted);
        if (outcome.Problem is { } problem)
        {
            return problem.Kind == ProblemKind.Forbidden ? await http.ProblemPage(problem) : await Sheet(http, new(facility), FormValues.Text(form, "Known") == "true" ? code : "", problem, form, runner);
        }

        http.Say(what switch { "back" => "Back to the form of the program", "off" => "Switched off for visits from now on", _ => "Saved for visits from now on" });
        return Results.Redirect($"/packets/forms?facility={facility}");
    }

    static PacketForm Said(IFormCollection form) => new(
        FormValues.Text(form, "Code"), FormValues.Text(form, "Name"), FormValues.Text(form, "Packet") == "discharge" ? "discharge" : "admission", [],
        [.. form["Signers"].OfType<string>().Select(x => Enum.TryParse<SignerRole>(x, out var role) ? role : (SignerRole?)null).OfType<SignerRole>().Distinct()],
        FormValues.Text(form, "DocumentType"), FormValues.Text(form, "Packet") == "discharge" ? "end" : "start", FormValues.Text(form, "Statement"), FormValues.Text(form, "Source") is { Length: > 0 } source ? source : "hospital policy",
        Insured: FormValues.Text(form, "Insured") == "true", Languages: FormValues.Text(form, "Languages") == "true",
        ValidDays: int.TryParse(FormValues.Text(form, "ValidDays") is { Length: > 0 } days ? days : "0", NumberStyles.None, CultureInfo.InvariantCulture, out var valid) ? valid : -1,
        Types: [.. form["Types"].OfType<string>().Distinct()]);

    static async Task<IResult> Sheet(HttpContext http, FacilityId facility, string code, Problem? problem, IFormCollection? form, SliceRunner runner)
    {
        var read = await runner.Run(ReadForm.Definition, http.Caller(), new(facility, code), http.RequestAborted);
        return read.Problem is { } refused
            ? await http.ProblemPage(refused)
            : await http.Page<FormSheetPage>(new { Model = read.Value, Problem = problem, Typed = form is null ? null : Said(form), Reason = form is null ? "" : FormValues.Text(form, "Reason") }, problem?.Status() ?? StatusCodes.Status200OK);
    }
}
