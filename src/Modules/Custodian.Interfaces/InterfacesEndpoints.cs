using Custodian.Interfaces.ListMessages;
using Custodian.Interfaces.Model;
using Custodian.Interfaces.ReplayMessage;
using Custodian.Interfaces.SetSenderRule;
using Custodian.Interfaces.ShowMessage;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Interfaces;

/// <summary>Pages of the interface monitor.</summary>
static class InterfacesEndpoints
{
    /// <summary>Counts dead letters: they are overdue the moment they exist.</summary>
    public static NavItem Nav { get; } = new("Department", 520, "/interfaces", "split", "Interface monitor", "interfaces.monitor", async (db, caller, stop) =>
    {
        var messages = await MessagePlaces.At(db, caller, db.Set<InboundMessage>(), stop);
        var failed = await messages.CountAsync(m => m.Status == MessageStatus.Failed, stop);
        return new NavCount(failed + await messages.CountAsync(m => m.Status == MessageStatus.Held, stop), failed > 0);
    });

    public static void MapInterfaces(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/interfaces", List).Runs(ListMessages.ListMessages.Definition);
        routes.MapGet("/interfaces/senders", Senders).Runs(ReadSenderRules.Definition);
        routes.MapPost("/interfaces/senders", SetSender).Runs(SetSenderRule.SetSenderRule.Definition);
        routes.MapGet("/interfaces/{id:long}", One).Runs(ShowMessage.ShowMessage.Definition);
        routes.MapPost("/interfaces/{id:long}/replay", Replay).Runs(ReplayMessage.ReplayMessage.Definition);
        routes.MapPost("/interfaces/{id:long}/edit", Edit).Runs(EditMessage.Definition);
    }

    static async Task<IResult> List(HttpContext http, SliceRunner runner, string? status, string? sender, int? page)
    {
        MessageStatus? wanted = status == "all" ? null : Enum.TryParse<MessageStatus>(status, out var s) ? s : MessageStatus.Failed;
        var input = new ListMessages.ListMessages.Input(wanted, sender, Math.Max(1, page ?? 1));
        var outcome = await runner.Run(ListMessages.ListMessages.Definition, http.Caller(), input, http.RequestAborted);
        return await http.Page<MessagesPage, ListMessages.ListMessages.Output>(outcome, result => new { Asked = input, Result = result });
    }

    static async Task<IResult> Senders(HttpContext http, SliceRunner runner) =>
        await http.Page<SendersPage, IReadOnlyList<SenderLine>>(await runner.Run(ReadSenderRules.Definition, http.Caller(), 0, http.RequestAborted), lines => new { Lines = lines });

    static async Task<IResult> SetSender(HttpContext http, SliceRunner runner, [FromForm] long facility, [FromForm] string? hold)
    {
        var outcome = await runner.Run(SetSenderRule.SetSenderRule.Definition, http.Caller(), new(new(facility), hold == "true"), http.RequestAborted);
        if (outcome.Problem is { } problem)
        {
            return await http.ProblemPage(problem);
        }

        http.Say("Saved");
        return Results.Redirect("/interfaces/senders");
    }

    static async Task<IResult> One(HttpContext http, SliceRunner runner, long id)
    {
        var outcome = await runner.Run(ShowMessage.ShowMessage.Definition, http.Caller(), new MessageId(id), http.RequestAborted);
        return await http.Page<MessagePage, ShowMessage.ShowMessage.Output>(outcome, message => new { Message = message });
    }

    static async Task<IResult> Replay(HttpContext http, SliceRunner runner, MessageSignal signal, long id, [FromForm] string? _)
    {
        var outcome = await runner.Run(ReplayMessage.ReplayMessage.Definition, http.Caller(), new MessageId(id), http.RequestAborted);
        return await Next(http, signal, outcome.Problem, $"/interfaces/{id}", "Replayed.");
    }

    static async Task<IResult> Edit(HttpContext http, SliceRunner runner, MessageSignal signal, long id, [FromForm] string? text, [FromForm] string? reason)
    {
        var outcome = await runner.Run(EditMessage.Definition, http.Caller(), new EditMessage.Input(new(id), text ?? "", reason ?? ""), http.RequestAborted);
        return await Next(http, signal, outcome.Problem, outcome.Ok ? $"/interfaces/{outcome.Value.Value}" : "", "Edited copy stored.");
    }

    static async Task<IResult> Next(HttpContext http, MessageSignal signal, Problem? problem, string href, string said)
    {
        if (problem is not null)
        {
            return await http.ProblemPage(problem);
        }

        signal.Set();
        http.Say(said);
        return Results.Redirect(href);
    }
}
