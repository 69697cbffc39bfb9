using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Records.LinkSigner;

static class SignerEndpoints
{
    public static UserPart Part { get; } = new(10, ReadSigner.Definition, Read);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/users/{id:long}/practitioner", Set).Runs(LinkSigner.Definition, UnlinkSigner.Definition);

    static async Task<RenderFragment?> Read(HttpContext http, UserId user)
    {
        var search = http.Request.Query.TryGetValue("practitioner", out var typed) ? typed.ToString() : null;
        var read = await http.RequestServices.GetRequiredService<SliceRunner>().Run(ReadSigner.Definition, http.Caller(), new(user, search), http.RequestAborted);
        return read.Ok ? Drawn(read.Value) : null;
    }

    static RenderFragment Drawn(SignerSheet sheet) => page =>
    {
        page.OpenComponent<SignerPart>(0);
        page.AddComponentParameter(1, nameof(SignerPart.Sheet), sheet);
        page.CloseComponent();
    };

    static async Task<IResult> Set(HttpContext http, SliceRunner runner, long id, [FromForm] long? practitioner)
    {
        var set = practitioner is { } chosen
            ? await runner.Run(LinkSigner.Definition, http.Caller(), new(new(id), new(chosen)), http.RequestAborted)
            : await runner.Run(UnlinkSigner.Definition, http.Caller(), new UserId(id), http.RequestAborted);
        if (set.Problem is { } problem)
        {
            return await http.ProblemPage(problem);
        }

        http.Say(practitioner is null ? "Practitioner unlinked" : "Practitioner linked");
        return Results.Redirect($"/users/{id}");
    }
}
