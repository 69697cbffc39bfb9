using System.Buffers;
using System.Globalization;
using Custodian.Hl7v2;
using Custodian.Interfaces.AnswerQueries;
using Custodian.Interfaces.ReceiveMessages;
using Custodian.Kernel;
using Custodian.Store.Home;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;

namespace Custodian.Interfaces.Mllp;

/// <summary>One sender's connection: frames in, acknowledgements out, one message in flight, in order. A faulty frame is answered and the stream goes on.</summary>
sealed partial class MllpConnection(MessageIntake intake, QueryAnswers queries, CustodianOptions options, Ids ids, TimeProvider clock, ILogger<MllpConnection> log) : ConnectionHandler
{
    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        var frames = new MllpFrames(options.Mllp.MaxBytes);
        var peer = connection.RemoteEndPoint?.ToString() ?? "";
        try
        {
            while (true)
            {
                var read = await connection.Transport.Input.ReadAsync(connection.ConnectionClosed);
                var found = new List<MllpFrame>();
                foreach (var part in read.Buffer)
                {
                    found.AddRange(frames.Feed(part.Span));
                }

                connection.Transport.Input.AdvanceTo(read.Buffer.End);
                foreach (var frame in found)
                {
                    await Take(connection, frame, peer);
                }

                if (read.IsCompleted)
                {
                    Report(frames.Complete(), peer);
                    return;
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ConnectionAbortedException or ConnectionResetException or IOException)
        {
            Report(frames.Complete(), peer);
        }
    }

    async Task Take(ConnectionContext connection, MllpFrame frame, string peer)
    {
        if (frame.Kind == MllpFrameKind.Message)
        {
            if (QueryAnswers.IsQuery(frame.Bytes.Span) && await queries.Answer(frame.Bytes, peer, connection.ConnectionClosed) is { } found)
            {
                await Send(connection, found);
                return;
            }

            var answer = await intake.Store(new Incoming(frame.Bytes, peer), connection.ConnectionClosed) ?? NotStored(frame);
            await Send(connection, answer);
            return;
        }

        Report([frame], peer);
        if (frame.Kind == MllpFrameKind.TooLarge)
        {
            await Send(connection, Acknowledgement.Unreadable(Stamp(), frame.Finding!.Text));
        }
    }

    /// <summary>AE with 207: the message is nowhere, so the sender must keep it and send it again.</summary>
    byte[] NotStored(MllpFrame frame)
    {
        const string Text = "The message could not be stored. Keep it and send it again.";
        var parsed = Hl7Parser.Parse(frame.Bytes);
        return parsed.Messages.Count == 0
            ? Acknowledgement.Unreadable(Stamp(), Text)
            : Acknowledgement.Error(parsed.Messages[0], Stamp(), [new AckFault(AckFault.InternalError, Text)], Acknowledgement.IsEnhanced(parsed.Messages[0]) ? AckMode.Commit : AckMode.Application);
    }

    AckStamp Stamp() => new(ids.Next().ToString(CultureInfo.InvariantCulture), clock.GetUtcNow());

    static async Task Send(ConnectionContext connection, byte[] answer)
    {
        if (answer.Length > 0 && MllpFrames.Wrap(answer) is { Ok: true, Value: var frame })
        {
            await connection.Transport.Output.WriteAsync(frame);
        }
    }

    void Report(IReadOnlyList<MllpFrame> frames, string peer)
    {
        foreach (var frame in frames)
        {
            if (frame.Finding is { } finding)
            {
                LogFrame(log, finding.Code, frame.Size, peer);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Code}: {Bytes} bytes from {Peer} were not a whole message")]
    static partial void LogFrame(ILogger log, string code, long bytes, string peer);
}
