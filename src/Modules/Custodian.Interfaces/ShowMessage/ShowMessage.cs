using System.Text;
using Custodian.Hl7v2;
using Custodian.Interfaces.Model;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Interfaces.ShowMessage;

/// <summary>One message with its text, what the parser noted, and what became of it.</summary>
public static class ShowMessage
{
    const int ShownBytes = 256 * 1024;

    public static readonly Slice<MessageId, Output> Definition =
        Slice.Read<MessageId, Output>("interfaces.show", "interfaces.monitor", Scope.List, Handle);

    public sealed record Output(
        MessageId Id, DateTime ReceivedAt, string Peer, string Sender, string Type, string ControlId, string Sha256, int Bytes, MessageStatus Status, int Attempts,
        DateTime? AppliedAt, EncounterId? Encounter, string ProblemCode, string ProblemText, MessageId? EditedFrom, string Text, bool Cut, IReadOnlyList<Finding> Findings);

    static async Task<Outcome<Output>> Handle(SliceContext s, MessageId id)
    {
        if (await (await MessagePlaces.At(s, s.Db.Set<InboundMessage>())).SingleOrDefaultAsync(m => m.Id == id, s.Stop) is not { } m)
        {
            return Problem.NotFound("INT-0404", "There is no such message. It may have been mistyped; open it from the interface monitor.");
        }

        s.Accessed(m.AboutPatient, m.AboutEncounter, $"message {id}", "content shown");
        var bytes = m.Raw ?? await s.Blobs.Get(m.Sha256, s.Stop);
        var parsed = Hl7Parser.Parse(bytes);
        return new Output(
            m.Id, m.ReceivedAt, m.Peer, $"{m.SendingApplication} {m.SendingFacility}", $"{m.Type} {m.Event}", m.ControlId, m.Sha256, m.Bytes, m.Status, m.Attempts,
            m.AppliedAt, m.AboutEncounter, m.ProblemCode, m.ProblemText, m.EditedFrom, TextOf(bytes), bytes.Length > ShownBytes, [.. parsed.Findings, .. parsed.Messages.SelectMany(x => x.Findings)]);
    }

    /// <summary>Segments on lines. Bytes that are no text are shown as replacement characters; the stored bytes stay as they are.</summary>
    static string TextOf(byte[] bytes) =>
        Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, ShownBytes))).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
