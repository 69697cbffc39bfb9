using Custodian.Access.KeptTyping;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Access.Web;

/// <summary>Typing that is kept while the screen is locked. Asked by the script only; the page it stands on goes in the body.</summary>
static class TypingEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // Any answered request keeps the session: the script asks here while a person works on one page for long.
        routes.MapGet("/typing/stay", () => Results.NoContent()).Runs(OfferTyping.OfferTyping.Definition);
        routes.MapPost("/typing", Keep).Runs(KeepTyping.KeepTyping.Definition);
        routes.MapPost("/typing/offer", Offer).Runs(OfferTyping.OfferTyping.Definition);
        routes.MapPost("/typing/restore", Restore).Runs(RestoreTyping.RestoreTyping.Definition);
        routes.MapPost("/typing/drop", Drop).Runs(DropTyping.DropTyping.Definition);
    }

    static async Task<IResult> Keep(HttpContext http, SliceRunner runner, TypingSeal seal, IFormCollection form) =>
        Answer(await runner.Run(KeepTyping.KeepTyping.Definition, http.Caller(), new(Place(form), form["fields"].ToString(), seal.Seal)));

    static async Task<IResult> Offer(HttpContext http, SliceRunner runner, IFormCollection form)
    {
        var offer = await runner.Run(OfferTyping.OfferTyping.Definition, http.Caller(), Place(form), http.RequestAborted);
        return offer.Problem is { } problem ? problem.ToJson() : offer.Value.KeptAt is { } at ? Results.Text(at.ToString("O")) : Results.NoContent();
    }

    static async Task<IResult> Restore(HttpContext http, SliceRunner runner, TypingSeal seal, IFormCollection form)
    {
        var fields = await runner.Run(RestoreTyping.RestoreTyping.Definition, http.Caller(), new(Place(form), seal.Open));
        return fields.Problem is { } problem ? problem.ToJson() : Results.Text(fields.Value, "application/json");
    }

    static async Task<IResult> Drop(HttpContext http, SliceRunner runner, IFormCollection form) =>
        Answer(await runner.Run(DropTyping.DropTyping.Definition, http.Caller(), Place(form)));

    static IResult Answer(Outcome<Done> done) => done.Problem is { } problem ? problem.ToJson() : Results.NoContent();

    static TypingPlace Place(IFormCollection form) => new(form["page"].ToString(), form["form"].ToString());
}
