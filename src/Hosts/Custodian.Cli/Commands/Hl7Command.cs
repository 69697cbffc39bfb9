using System.CommandLine;
using System.Net.Sockets;
using Custodian.Hl7v2;

namespace Custodian.Cli.Commands;

static class Hl7Command
{
    public static Command Create()
    {
        var files = new Argument<string[]>("files") { Description = "Files of messages, one or many (batches too) in each." };
        var host = new Option<string>("--host") { DefaultValueFactory = _ => "127.0.0.1" };
        var port = new Option<int>("--port") { DefaultValueFactory = _ => 2575 };
        var send = new Command("send", "Sends messages over MLLP, one at a time, and prints each acknowledgement.") { files, host, port };
        send.SetAction((parsed, stop) => Send(parsed.GetValue(files)!, parsed.GetValue(host)!, parsed.GetValue(port), stop));
        return new Command("hl7", "HL7 v2 messages.") { send };
    }

    static async Task<int> Send(string[] files, string host, int port, CancellationToken stop)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host, port, stop);
        var stream = client.GetStream();
        var refused = 0;
        foreach (var file in files)
        {
            foreach (var message in Hl7Parser.Parse(await File.ReadAllBytesAsync(file, stop)).Messages)
            {
                var answer = await Exchange(stream, message.Raw.ToArray(), stop);
                Terminal.Say(answer?.Replace('\r', '\n') ?? "The listener closed the connection.");
                refused += answer is not null && (answer.Contains("MSA|AA", StringComparison.Ordinal) || answer.Contains("MSA|CA", StringComparison.Ordinal)) ? 0 : 1;
            }
        }

        return refused == 0 ? ExitCodes.Ok : ExitCodes.Findings;
    }

    static async Task<string?> Exchange(NetworkStream stream, byte[] message, CancellationToken stop)
    {
        await stream.WriteAsync(MllpFrames.Wrap(message).Value, stop);
        var frames = new MllpFrames();
        var buffer = new byte[8192];
        while (await stream.ReadAsync(buffer, stop) is var read and > 0)
        {
            if (frames.Feed(buffer.AsSpan(0, read)) is [{ } frame, ..])
            {
                return System.Text.Encoding.UTF8.GetString(frame.Bytes.Span);
            }
        }

        return null;
    }
}
