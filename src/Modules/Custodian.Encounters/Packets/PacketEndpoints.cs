using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Encounters.Packets;

static class PacketEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/packets", List).Runs(ListPackets.Definition);
        routes.MapGet("/encounters/{id:long}/packet", Show).Runs(ReadPacket.Definition);
        routes.MapGet("/encounters/{id:long}/packet/{form}", One).Runs(ReadPacket.Definition);
        routes.MapPost("/encounters/{id:long}/packet/{form}/sign", Sign).Runs(SignForm.Definition, ReadPacket.Definition);
        routes.MapPost("/encounters/{id:long}/packet/{form}/{deed}", Settle).Runs(SettleForm.Definition, ReadPacket.Definition);
    }

    static async Task<IResult> List(HttpContext http, long? facility, string? view, string? unit, string? form, int? page, SliceRunner runner)
    {
        var shown = view is "overdue" or "mine" ? view : "missing";
        var outcome = await runner.Run(ListPackets.Definition, http.Caller(), new(facility is { } id ? new FacilityId(id) : null, shown, unit, form, Math.Max(1, page ?? 1)), http.RequestAborted);
        return await http.Page<PacketsPage, PacketList>(outcome, list => new { List = list, View = shown, Url = new PageUrl("/packets", http.Request.Query.Select(q => KeyValuePair.Create(q.Key, q.Value.ToString()))) });
    }

    static async Task<IResult> Show(HttpContext http, long id, SliceRunner runner, FormFiling filing) =>
        await http.Page<PacketPage, Packet>(await runner.Run(ReadPacket.Definition, http.Caller(), new(new(id), filing), http.RequestAborted), packet => new { Packet = packet });

    static Task<IResult> One(HttpContext http, long id, string form, SliceRunner runner, FormFiling filing) => Page(http, new(id), form, runner, filing, null);

    static async Task<IResult> Sign(HttpContext http, long id, string form, [FromForm] IFormCollection posted, SliceRunner runner, FormFiling filing)
    {
        var said = new SignForm.Signature(FormValues.Text(posted, "Signer"), FormValues.Text(posted, "Role"), FormValues.Text(posted, "Language"), Drawn(FormValues.Text(posted, "Drawn")), FormValues.Text(posted, "Attested") == "true");
        var outcome = await runner.Run(SignForm.Definition, http.Caller(), new(new(id), form, FormValues.Version(posted), said, filing), http.RequestAborted);
        return await Answer(http, new(id), form, runner, filing, new("sign", "Signed and filed", posted, outcome));
    }

    static async Task<IResult> Settle(HttpContext http, long id, string form, string deed, [FromForm] IFormCollection posted, SliceRunner runner, FormFiling filing)
    {
        var input = new SettleForm.Input(new(id), form, FormValues.Version(posted), deed, FormValues.Text(posted, "Reason"), FormValues.Number(posted, "Document"), filing);
        return await Answer(http, new(id), form, runner, filing, new(deed, "Recorded", posted, await runner.Run(SettleForm.Definition, http.Caller(), input, http.RequestAborted)));
    }

    sealed record Tried(string Deed, string Said, IFormCollection Posted, Outcome<Done> Outcome);

    static async Task<IResult> Answer(HttpContext http, EncounterId id, string form, SliceRunner runner, FormFiling filing, Tried tried)
    {
        if (tried.Outcome.Problem is { } problem)
        {
            return problem.Kind == ProblemKind.Forbidden ? await http.ProblemPage(problem) : await Page(http, id, form, runner, filing, tried);
        }

        http.Say(tried.Said);
        return Results.Redirect($"/encounters/{id}/packet");
    }

    static async Task<IResult> Page(HttpContext http, EncounterId id, string form, SliceRunner runner, FormFiling filing, Tried? tried)
    {
        var read = await runner.Run(ReadPacket.Definition, http.Caller(), new(id, filing), http.RequestAborted);
        if (read.Problem is { } gone)
        {
            return await http.ProblemPage(gone);
        }

        var line = read.Value.Lines.FirstOrDefault(l => l.Form.Code == form);
        return line is null
            ? await http.ProblemPage(Problem.NotFound("ENC-0151", "There is no such form. Open the packet of the visit again."))
            : await http.Page<FormPage>(
                new { Packet = read.Value, L = line, Refused = tried?.Deed, tried?.Outcome.Problem, Values = (IReadOnlyDictionary<string, string>)(tried is null ? [] : FormValues.Typed(tried.Posted)) },
                tried?.Outcome.Problem?.Status() ?? StatusCodes.Status200OK);
    }

    /// <summary>A data URL of a JPEG, as the page's script makes it.</summary>
    static byte[] Drawn(string url)
    {
        const string Head = "data:image/jpeg;base64,";
        const int Most = 400_000;
        if (!url.StartsWith(Head, StringComparison.Ordinal) || url.Length > Most)
        {
            return [];
        }

        var bytes = new byte[url.Length];
        return Convert.TryFromBase64Chars(url.AsSpan(Head.Length), bytes, out var length) ? bytes[..length] : [];
    }
}
