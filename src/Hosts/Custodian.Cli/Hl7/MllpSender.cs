using System.Net.Sockets;
using Custodian.Hl7v2;

namespace Custodian.Cli.Hl7;

/// <summary>A connection to a listener: one message in flight, its acknowledgement awaited before the next.</summary>
sealed class MllpSender : IDisposable
{
    readonly TcpClient _client = new();

    public static async Task<MllpSender> Connect(string host, int port, CancellationToken stop)
    {
        var sender = new MllpSender();
        await sender._client.ConnectAsync(host, port, stop);
        return sender;
    }

    /// <returns>Null when the listener closed the connection instead of answering.</returns>
    public async Task<byte[]?> Exchange(byte[] message, CancellationToken stop)
    {
        var stream = _client.GetStream();
        await stream.WriteAsync(MllpFrames.Wrap(message).Value, stop);
        var frames = new MllpFrames();
        var buffer = new byte[8192];
        while (await stream.ReadAsync(buffer, stop) is var read and > 0)
        {
            if (frames.Feed(buffer.AsSpan(0, read)) is [{ } frame, ..])
            {
                return frame.Bytes.ToArray();
            }
        }

        return null;
    }

    public void Dispose() => _client.Dispose();
}
