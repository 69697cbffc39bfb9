using Custodian.Interfaces.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Interfaces.ListMessages;

/// <summary>The interface monitor: messages by state, newest first, the dead letters oldest first. Shows no content.</summary>
public static class ListMessages
{
    public const int PageSize = 200;

    public static readonly Slice<Input, Output> Definition =
        Slice.Read<Input, Output>("interfaces.list", "interfaces.monitor", Scope.List, Handle, AuditVerb.Search);

    public sealed record Input(MessageStatus? Status, string? Sender, int Page);

    public sealed record Row(MessageId Id, DateTime ReceivedAt, string Sender, string Type, string ControlId, int Bytes, MessageStatus Status, string ProblemCode, string ProblemText, int Attempts);

    public sealed record Output(IReadOnlyList<Row> Rows, int Total, IReadOnlyDictionary<MessageStatus, int> Counts);

    static async Task<Outcome<Output>> Handle(SliceContext s, Input input)
    {
        var all = await MessagePlaces.At(s, s.Db.Set<InboundMessage>());
        var counts = await all.GroupBy(m => m.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, s.Stop);
        var wanted = input.Status is { } status ? all.Where(m => m.Status == status) : all;
        wanted = input.Sender is { Length: > 0 } sender ? wanted.Where(m => m.SendingFacility == sender || m.SendingApplication == sender) : wanted;
        var total = await wanted.CountAsync(s.Stop);
        var ordered = input.Status is MessageStatus.Failed or MessageStatus.Held ? wanted.OrderBy(m => m.Id) : wanted.OrderByDescending(m => m.Id);
        var rows = await ordered.Skip((input.Page - 1) * PageSize).Take(PageSize)
            .Select(m => new Row(m.Id, m.ReceivedAt, m.SendingApplication + " " + m.SendingFacility, m.Type + " " + m.Event, m.ControlId, m.Bytes, m.Status, m.ProblemCode, m.ProblemText, m.Attempts))
            .ToListAsync(s.Stop);
        s.Accessed(null, obj: "messages", detail: $"{rows.Count} listed");
        return new Output(rows, total, counts);
    }
}
