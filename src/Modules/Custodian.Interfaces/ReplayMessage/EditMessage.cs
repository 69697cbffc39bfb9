using System.Security.Cryptography;
using System.Text;
using Custodian.Hl7v2;
using Custodian.Interfaces.Model;
using Custodian.Interfaces.ReceiveMessages;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Interfaces.ReplayMessage;

/// <summary>Stores an edited copy of a dead letter and closes the original, which keeps its bytes.</summary>
static class EditMessage
{
    public static readonly Slice<Input, MessageId> Definition =
        Slice.Write<Input, MessageId>("interfaces.edit", "interfaces.replay", Scope.System, AuditVerb.Amend, Handle);

    public sealed record Input(MessageId Message, string Text, string Reason);

    static async Task<Outcome<MessageId>> Handle(SliceContext s, Input input)
    {
        if (string.IsNullOrWhiteSpace(input.Reason))
        {
            return Problem.Invalid("INT-0109", "Say why the message is edited.", new FieldError("reason", "Enter the reason."));
        }

        var original = await (await MessagePlaces.At(s, s.Db.Set<InboundMessage>().AsTracking())).SingleOrDefaultAsync(m => m.Id == input.Message, s.Stop);
        if (original is not { Status: MessageStatus.Failed or MessageStatus.Held })
        {
            return Problem.Conflict("INT-0108", "Only held messages and dead letters are edited. Open the message again to see its state.");
        }

        var bytes = Encoding.UTF8.GetBytes(input.Text.ReplaceLineEndings("\r"));
        if (Hl7Parser.Parse(bytes) is not { Messages: [{ } message, ..] })
        {
            return Problem.Invalid("INT-0110", "The edited text is not an HL7 message: it must begin with MSH.", new FieldError("text", "Begin with MSH and its separators."));
        }

        var copy = Copy(s, original, message, bytes);
        s.Db.Add(copy);
        original.Status = MessageStatus.Closed;
        s.Accessed(original.AboutPatient, original.AboutEncounter, $"message {original.Id}", $"edited as {copy.Id}: {input.Reason}");
        return copy.Id;
    }

    static InboundMessage Copy(SliceContext s, InboundMessage original, Hl7Message message, byte[] bytes) => new()
    {
        Id = s.Ids.Next<MessageId>(), ReceivedAt = s.Now, Peer = "edited by " + s.Caller.Name, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        SendingApplication = message.SendingApplication, SendingFacility = message.SendingFacility, ControlId = message.ControlId, Type = message.Type, Event = message.Event,
        Bytes = bytes.Length, Raw = bytes, OrderKey = OrderKeys.Of(message), Answer = [], Status = MessageStatus.Received, EditedFrom = original.Id,
    };
}
