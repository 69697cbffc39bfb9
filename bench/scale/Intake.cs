using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Custodian.Hl7v2;
using Custodian.Synthetic;

namespace Custodian.ScaleBench;

/// <summary>Senders that wait for each acknowledgement before the next message, as MLLP senders do. An acknowledged message is stored durably.</summary>
static class Intake
{
    static readonly DateOnly AsOf = new(2026, 10, 1);

    /// <param name="from">Patients from this one on, so that none of the hospital's own come again.</param>
    public static async Task<string> Send(int port, int messages, int connections, int from)
    {
        var feed = Enumerable.Range(from, int.MaxValue - from).SelectMany(i => Feed.Of(SyntheticHospital.Patient(1, i, AsOf))).Take(messages).Select(m => Encoding.UTF8.GetBytes(m.Text)).ToArray();
        var start = Stopwatch.GetTimestamp();
        var refused = await Task.WhenAll(Enumerable.Range(0, connections).Select(c => Sender(port, feed.Where((_, i) => i % connections == c))));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"MLLP intake, {connections,2} connection(s)          {messages / seconds,7:0} messages/s durable and acknowledged ({messages} of {feed.Average(m => m.Length) / 1000:0.0} KB, {refused.Sum()} refused)");
    }

    static async Task<int> Sender(int port, IEnumerable<byte[]> messages)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync("127.0.0.1", port);
        var stream = client.GetStream();
        var frames = new MllpFrames();
        var buffer = new byte[8192];
        var refused = 0;
        foreach (var message in messages)
        {
            await stream.WriteAsync(MllpFrames.Wrap(message).Value);
            MllpFrame? answer = null;
            while (answer is null && await stream.ReadAsync(buffer) is var read and > 0)
            {
                answer = frames.Feed(buffer.AsSpan(0, read)) is [{ } whole, ..] ? whole : null;
            }

            refused += answer is not null && Encoding.UTF8.GetString(answer.Bytes.Span).Contains("MSA|AA", StringComparison.Ordinal) ? 0 : 1;
        }

        return refused;
    }
}
