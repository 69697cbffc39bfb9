using System.Globalization;
using System.Security.Cryptography;
using Custodian.Hl7v2;
using Custodian.Interfaces.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Interfaces.ReceiveMessages;

/// <summary>
/// Stores messages durably before they are acknowledged (FACTS 3 and 8). Takes several in one transaction, so that one flush of the disk
/// serves all senders that wait.
/// </summary>
static class ReceiveMessages
{
    const int InlineLimit = 1 << 20;

    public static readonly Slice<IReadOnlyList<Incoming>, IReadOnlyList<Received>> Definition =
        Slice.Write<IReadOnlyList<Incoming>, IReadOnlyList<Received>>("interfaces.receive", "interfaces.receive", Scope.System, AuditVerb.Receive, Handle);

    static async Task<Outcome<IReadOnlyList<Received>>> Handle(SliceContext s, IReadOnlyList<Incoming> batch)
    {
        var answers = new List<Received>(batch.Count);
        var seen = new Dictionary<Repetition, byte[]>();
        foreach (var incoming in batch)
        {
            answers.Add(await Receive(s, incoming, seen));
        }

        s.Accessed(null, obj: "messages", detail: $"{batch.Count.ToString(CultureInfo.InvariantCulture)} stored");
        return answers;
    }

    static async Task<Received> Receive(SliceContext s, Incoming incoming, Dictionary<Repetition, byte[]> seen)
    {
        var parsed = Hl7Parser.Parse(incoming.Bytes);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(incoming.Bytes.Span));
        var message = parsed.Messages.Count == 0 ? null : parsed.Messages[0];
        var same = message is null ? new Repetition("", "", "", sha256) : new Repetition(message.SendingApplication, message.SendingFacility, message.ControlId, sha256);
        if ((seen.GetValueOrDefault(same) ?? await Known(s, same)) is { } again)
        {
            return new(again, Stored: true);
        }

        var answer = Answer(s, parsed, message);
        seen.Add(same, answer);
        await Add(s, incoming, parsed, message, sha256, answer);
        return new(answer, Stored: true);
    }

    /// <summary>The answer given before, when the same sender repeats the same bytes under the same control id.</summary>
    static Task<byte[]?> Known(SliceContext s, Repetition same) => s.Db.Set<InboundMessage>()
        .Where(m => m.SendingApplication == same.Application && m.SendingFacility == same.Facility && m.ControlId == same.Control && m.Sha256 == same.Sha256)
        .Select(m => m.Answer)
        .SingleOrDefaultAsync(s.Stop);

    static byte[] Answer(SliceContext s, Hl7Parsed parsed, Hl7Message? message)
    {
        var stamp = new AckStamp(s.Ids.Next().ToString(CultureInfo.InvariantCulture), new DateTimeOffset(s.Now));
        if (message is null)
        {
            return Acknowledgement.Unreadable(stamp, parsed.Findings.Count > 0 ? parsed.Findings[0].Text : "No message was found.");
        }

        if (IsUnusedEvent(message))
        {
            return Acknowledgement.Reject(message, stamp, [new(AckFault.UnsupportedEvent, $"{message.Type}^{message.Event} is no event of this interface. Nothing was applied.", "MSH", 1, 9)], Acknowledgement.IsEnhanced(message) ? AckMode.Commit : AckMode.Application);
        }

        // The content is ours to hold from here on: an error in it becomes a dead letter, not a stopped queue at the sender (FACTS 3).
        var mode = Acknowledgement.IsEnhanced(message) ? AckMode.Commit : AckMode.Application;
        return Acknowledgement.IsWanted(message, mode, success: true) ? Acknowledgement.Accept(message, stamp, mode) : [];
    }

    static async Task Add(SliceContext s, Incoming incoming, Hl7Parsed parsed, Hl7Message? message, string sha256, byte[] answer)
    {
        if (incoming.Bytes.Length > InlineLimit)
        {
            await s.Blobs.Put(s.Db, incoming.Bytes, "application/hl7-v2", s.Now, s.Stop);
        }

        var unreadable = message is null && parsed.Findings.Count > 0 ? parsed.Findings[0] : null;
        s.Db.Add(new InboundMessage
        {
            Id = s.Ids.Next<MessageId>(), ReceivedAt = s.Now, Peer = incoming.Peer, Sha256 = sha256,
            SendingApplication = Short(message?.SendingApplication), SendingFacility = Short(message?.SendingFacility), ControlId = Short(message?.ControlId),
            Type = Short(message?.Type), Event = Short(message?.Event), Bytes = incoming.Bytes.Length,
            Raw = incoming.Bytes.Length > InlineLimit ? null : incoming.Bytes.ToArray(),
            OrderKey = message is null ? "" : OrderKeys.Of(message), Answer = answer,
            Status = message is null ? MessageStatus.Failed : IsUnusedEvent(message) ? MessageStatus.Ignored : MessageStatus.Received,
            ProblemCode = unreadable?.Code ?? (IsUnusedEvent(message) ? "INT-0003" : ""), ProblemText = unreadable?.Text ?? (IsUnusedEvent(message) ? "An event that HL7 does not use. It was refused; the sender knows." : ""),
        });
    }

    /// <summary>ADT A56 to A59 are unused, and A19 is a query that ADT does not carry (FACTS 4): the sender is told at once, since sending again cannot help.</summary>
    static bool IsUnusedEvent(Hl7Message? message) => message is { Type: "ADT", Event: "A19" or "A56" or "A57" or "A58" or "A59" };

    /// <summary>What makes two messages the same one sent again.</summary>
    readonly record struct Repetition(string Application, string Facility, string Control, string Sha256);

    static string Short(string? text) => text is null ? "" : text.Length > 200 ? text[..200] : text;
}
