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
        var header = end < 0 ? head : head[..end];
        return header.IndexOf("QBP"u8) > 0 || header.IndexOf("QCN"u8) > 0;
    }

    /// <summary>
    /// QCN^J01 ends a query told in pages (HL7 2.5, 5.4.5; ITI TF-2: 3.21.4.3). A page is found by its pointer alone and nothing is kept between pages, so there is nothing to
    /// throw away: the cancel is acknowledged. One that names no query is in error.
    /// </summary>
    static byte[] Cancel(Hl7Message message, AckStamp stamp) =>
        message.Event != "J01" ? Acknowledgement.Reject(message, stamp, [new AckFault(AckFault.UnsupportedEvent, "This message is not answered here. Cancel a query with QCN^J01.", "MSH", 1, 9)])
        : message.Segment("QID").Field(1).HasValue ? Acknowledgement.Accept(message, stamp)
        : Acknowledgement.Error(message, stamp, [new AckFault("101", "The cancel names no query (QID-1). Send the tag of the query, as in its QPD-2.", "QID", 1, 1)]);

    /// <returns>The answer; null when the bytes are no query after all.</returns>
    public async Task<byte[]?> Answer(ReadOnlyMemory<byte> bytes, string peer, CancellationToken stop)
    {
        if (Hl7Parser.Parse(bytes).Messages is not [{ Type: "QBP" or "QCN" } message, ..])
        {
            return null;
        }

        var stamp = new AckStamp(ids.Next().ToString(CultureInfo.InvariantCulture), clock.GetUtcNow());
        if (message.Type == "QCN")
        {
            return Cancel(message, stamp);
        }

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
