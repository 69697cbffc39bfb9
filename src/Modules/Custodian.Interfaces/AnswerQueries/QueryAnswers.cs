using System.Globalization;
using Custodian.Hl7v2;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.AnswerQueries;

/// <summary>Answers queries on the connection they came on. A query changes nothing and is not stored; what it was told is in the audit trail.</summary>
sealed class QueryAnswers(SliceRunner runner, IEnumerable<PatientLookup> lookups, Ids ids, TimeProvider clock)
{
    /// <summary>MSH-9 stands near the beginning of a message.</summary>
    const int LongestHeader = 512;

    readonly IReadOnlyList<PatientLookup> _lookups = [.. lookups];

    /// <summary>Whether the bytes are a query by parameter, without reading the whole message.</summary>
    public static bool IsQuery(ReadOnlySpan<byte> message)
    {
        var head = message[..Math.Min(message.Length, LongestHeader)];
        var end = head.IndexOfAny((byte)'\r', (byte)'\n');
        return (end < 0 ? head : head[..end]).IndexOf("QBP"u8) > 0;
    }

    /// <returns>The answer; null when the bytes are no query after all.</returns>
    public async Task<byte[]?> Answer(ReadOnlyMemory<byte> bytes, string peer, CancellationToken stop)
    {
        if (Hl7Parser.Parse(bytes).Messages is not [{ Type: "QBP" } message, ..])
        {
            return null;
        }

        var stamp = new AckStamp(ids.Next().ToString(CultureInfo.InvariantCulture), clock.GetUtcNow());
        var caller = InterfaceCaller.Query(peer);
        var outcome = message.Event switch
        {
            "Q23" => await runner.Run(FindNumbers.Definition, caller, message, stop),
            "Q22" => await runner.Run(FindPeople.Definition, caller, new(message, _lookups), stop),
            _ => (Outcome<QueryAnswer>?)null,
        };
        return outcome switch
        {
            null => Acknowledgement.Reject(message, stamp, [new AckFault(AckFault.UnsupportedEvent, "This query is not answered here. Send QBP^Q22 or QBP^Q23.", "MSH", 1, 9)]),
            { Problem: { } problem } => Acknowledgement.Error(message, stamp, [new AckFault(AckFault.InternalError, problem.Text)]),
            { Value: { } answer } => QueryResponse.Write(message, stamp, answer),
        };
    }
}
