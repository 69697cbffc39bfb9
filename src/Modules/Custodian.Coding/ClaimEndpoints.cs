using Custodian.Coding.GroupClaims;
using Custodian.Coding.TryClaims;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Coding;

/// <summary>Grouping of claims that are not of this store: the page for people, the address for programs. Neither keeps anything.</summary>
static class ClaimEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        DrgApi.Map(routes);
        routes.MapGet("/drg", Open).Runs(TryClaims.TryClaims.Definition);
        routes.MapPost("/drg", Answer).Runs(TryClaims.TryClaims.Definition);
        routes.MapPost("/drg/answer", Download).Runs(TryClaims.TryClaims.Definition);
    }

    static Task<IResult> Open(HttpContext http, SliceRunner runner, [FromQuery] string? view) => Show(http, runner, ClaimForm.Empty(view == "many"), asked: false);

    static async Task<IResult> Answer(HttpContext http, SliceRunner runner, IFormCollection form) =>
        form.Files.GetFile("file") is { Length: > ClaimForm.LargestFile }
            ? await Page(http, ClaimForm.Empty(many: true), null, TooLarge)
            : await Show(http, runner, await ClaimForm.Of(form, http.RequestAborted), asked: true);

    static async Task<IResult> Download(HttpContext http, SliceRunner runner, IFormCollection form)
    {
        var sent = await ClaimForm.Of(form, http.RequestAborted);
        var batch = await runner.Run(TryClaims.TryClaims.Definition, http.Caller(), sent.Claims(), http.RequestAborted);
        return batch.Problem is { } problem ? await http.ProblemPage(problem) : Results.File(batch.Value.Text, "application/x-ndjson", "drg-answers.jsonl");
    }

    static async Task<IResult> Show(HttpContext http, SliceRunner runner, ClaimForm sent, bool asked)
    {
        var claims = asked ? sent.Claims() : [];
        var batch = await runner.Run(TryClaims.TryClaims.Definition, http.Caller(), claims, http.RequestAborted);
        return batch.Problem switch
        {
            null => await Page(http, sent, batch.Value, asked && claims.Count == 0 ? Nothing : null, asked),
            { Fields.Count: > 0 } refused => await Page(http, sent, null, refused),
            { } problem => await http.ProblemPage(problem),
        };
    }

    static Task<IResult> Page(HttpContext http, ClaimForm sent, ClaimBatch? batch, Problem? problem, bool asked = false) =>
        http.Page<ClaimPage>(new { Sent = sent, Batch = batch, Problem = problem, Asked = asked && problem is null }, problem?.Status() ?? StatusCodes.Status200OK);

    static Problem Nothing => Problem.Invalid("COD-0515", "There is no claim in it. Paste lines of JSON, or a table whose first line names the columns.", new FieldError("text", "Paste claims, or choose a file."));

    static Problem TooLarge => Problem.Invalid("COD-0516", "The file is larger than 4 MB. Send it to POST /api/drg, or group it with `custodian drg group`.", new FieldError("file", "Choose a smaller file."));
}
