using Custodian.Hl7v2;
using Custodian.Interfaces.Apply;
using Custodian.Interfaces.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Interfaces.ProcessMessage;

/// <summary>Applies one stored message to the record; the change and the message's new status are one transaction.</summary>
static class ProcessMessage
{
    public static readonly Slice<MessageId, MessageStatus> Definition =
        Slice.Write<MessageId, MessageStatus>("interfaces.apply", "interfaces.apply", Scope.System, AuditVerb.Receive, Handle);

    static readonly string[] WaitsForEither = ["INT-0205", "INT-0206", "PAT-0262", "ENC-0306"];

    static async Task<Outcome<MessageStatus>> Handle(SliceContext s, MessageId id)
    {
        var row = await s.Db.Set<InboundMessage>().AsTracking().SingleAsync(m => m.Id == id, s.Stop);
        if (row.Status is not (MessageStatus.Received or MessageStatus.Held))
        {
            return row.Status;
        }

        var bytes = row.Raw ?? await s.Blobs.Get(row.Sha256, s.Stop);
        var message = Hl7Parser.Parse(bytes).Messages[0];
        s.Accessed(null, obj: $"message {id}", detail: $"{row.Type} {row.Event}");
        var applied = await MessageRouter.Apply(s, message, row.ReceivedAt);
        if (applied.Problem is { } problem)
        {
            return problem;
        }

        row.Status = applied.Value.Ignored ? MessageStatus.Ignored : MessageStatus.Applied;
        row.Attempts++;
        row.AppliedAt = s.Now;
        (row.AboutPatient, row.AboutEncounter) = (applied.Value.Patient, applied.Value.Encounter);
        (row.ProblemCode, row.ProblemText) = (applied.Value.NoteCode, applied.Value.Note);
        await Release(s, row);
        return row.Status;
    }

    /// <summary>What waited for this patient is tried again; and merges, moves and changes of numbers, which wait for either of two patients.</summary>
    static Task Release(SliceContext s, InboundMessage row) => s.Db.Set<InboundMessage>()
        .Where(m => m.Status == MessageStatus.Held && m.Id != row.Id && (m.OrderKey == row.OrderKey || (m.SendingFacility == row.SendingFacility && WaitsForEither.Contains(m.ProblemCode))))
        .ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, MessageStatus.Received), s.Stop);
}
