using System.Buffers;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Coding.GroupClaims;

/// <summary><c>POST /api/drg</c>: one claim as JSON, or any number as lines of JSON that are answered while they come.</summary>
static class DrgApi
{
    const string Json = "application/json", Lines = "application/x-ndjson";

    /// <summary>A single claim is at most this long; lines have their own limit.</summary>
    const int LongestClaim = 1 << 20;

    static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/drg", Answer)
        .Runs(GroupClaims.Definition)
        .WithMetadata(new DisableRequestSizeLimitAttribute(), new ApiExample(RequestExample, ReplyExample))
        .WithName("GroupClaims")
        .WithTags("MS-DRG")
        .WithSummary("Groups and edits claims")
        .WithDescription(
            "Send one claim as application/json, or one claim a line as application/x-ndjson: lines are answered in their order while they come, so read the answer while sending. "
            + "A claim that cannot be grouped gets a finding with its line number, and the others go on. Nothing is stored; each call is recorded in the audit trail with its count.")
        .Accepts<DrgRequest>(Json, Lines)
        .Produces<DrgReply>(StatusCodes.Status200OK, Json, Lines)
        .Produces<DrgReply>(StatusCodes.Status422UnprocessableEntity, Json)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    /// <param name="explain">Adds the way to each group: slower, for a few claims.</param>
    static Task<IResult> Answer(HttpContext http, SliceRunner runner, [FromQuery] bool explain = false) =>
        Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) ? type.MediaType.Value?.ToLowerInvariant() switch
        {
            Json => One(http, runner, explain),
            Lines => Many(http, runner, explain),
            _ => Task.FromResult(OtherType),
        }
        : Task.FromResult(OtherType);

    static IResult OtherType => Results.Problem(
        detail: $"Send one claim as {Json}, or one claim a line as {Lines}.", statusCode: StatusCodes.Status415UnsupportedMediaType, title: "COD-0511");

    static async Task<IResult> One(HttpContext http, SliceRunner runner, bool explain)
    {
        using var claim = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await http.Request.Body.ReadAsync(buffer, http.RequestAborted) is var read and > 0)
        {
            claim.Write(buffer, 0, read);
            if (claim.Length > LongestClaim)
            {
                return Problem.Invalid("COD-0512", $"The claim is longer than {LongestClaim >> 20} MiB. Send several claims as {Lines}, one a line.").ToJson();
            }
        }

        // Written over several lines it is still one claim.
        claim.GetBuffer().AsSpan(0, (int)claim.Length).ReplaceAny(LineEnds, (byte)' ');
        claim.Position = 0;
        using var answer = new MemoryStream();
        var totals = await runner.Run(GroupClaims.Definition, http.Caller(), new(claim, answer, explain, http.RequestAborted), CancellationToken.None);
        return totals.Problem is { } problem ? problem.ToJson()
            : totals.Value.Lines == 0 ? Problem.Invalid("COD-0513", "The request has no body. Send a claim.").ToJson()
            : Results.Text(answer.ToArray(), Json, totals.Value.Refused > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    static async Task<IResult> Many(HttpContext http, SliceRunner runner, bool explain)
    {
        // Refused before the first byte is answered, or not at all: the status goes out with it.
        if (!http.Caller().May(GroupClaims.Permission))
        {
            return (await runner.Run(GroupClaims.Definition, http.Caller(), new(Stream.Null, Stream.Null, explain, default))).Problem!.ToJson();
        }

        http.Response.ContentType = Lines;
        http.Response.Headers.CacheControl = "no-store";
        await runner.Run(GroupClaims.Definition, http.Caller(), new(http.Request.Body, http.Response.Body, explain, http.RequestAborted), CancellationToken.None);
        return Results.Empty;
    }

    const string RequestExample = """
        {"id":"A","claim":{"age":70,"sex":"F","discharge_status":1,"poa_reporting":"NON_EXEMPT","admit_dx":"I5023","pdx":{"code":"I5023","poa":"Y"},"sdx":[{"code":"J9601","poa":"Y"}],"px":[],"los":4,"discharge_date":"2026-01-15"}}
        """;

    const string ReplyExample = """
        {"id":"A","drg":{"initial":{"drg":291,"mdc":5,"return_code":"OK","type":"MEDICAL","base_drg":291,"severity":"MCC"},"final":{"drg":291,"mdc":5,"return_code":"OK","type":"MEDICAL","base_drg":291,"severity":"MCC"},"hac_status":"NOT_APPLICABLE","hac_categories":0,"pdx":{"code":"I5023","recognized":true,"sev_initial":"NEITHER","sev_final":"NEITHER","affects_drg":"BOTH","poa_check":"POA_NOT_CHECKED"},"sdx":[{"code":"J9601","recognized":true,"sev_initial":"MCC","sev_final":"MCC","affects_drg":"BOTH","poa_check":"POA_NOT_CHECKED"}],"px":[]},"mce":{"type":"NONE","edits":{},"by_code":[]}}
        """;
}
