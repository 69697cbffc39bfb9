using Custodian.Interfaces.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Interfaces.ReplayMessage;

/// <summary>Puts a held message or dead letter back in line.</summary>
static class ReplayMessage
{
    public static readonly Slice<MessageId, Done> Definition =
        Slice.Write<MessageId, Done>("interfaces.replay", "interfaces.replay", Scope.System, AuditVerb.Restore, Handle);

    static async Task<Outcome<Done>> Handle(SliceContext s, MessageId id)
    {
        if (await (await MessagePlaces.At(s, s.Db.Set<InboundMessage>().AsTracking())).SingleOrDefaultAsync(m => m.Id == id, s.Stop) is not { } message)
        {
            return Problem.NotFound("INT-0404", "There is no such message. It may have been mistyped; open it from the interface monitor.");
        }

        if (message.Status is not (MessageStatus.Failed or MessageStatus.Held) || message.Type.Length == 0)
        {
            return Problem.Conflict("INT-0108", message.Type.Length == 0 ? "This message cannot be read as HL7, so replaying it changes nothing. Store an edited copy." : $"This message is {StatusWords.Of(message.Status).ToLowerInvariant()}; only held messages and dead letters are replayed.");
        }

        message.Status = MessageStatus.Received;
        s.Accessed(message.AboutPatient, message.AboutEncounter, $"message {id}", "replayed");
        return Done.Value;
    }
}
