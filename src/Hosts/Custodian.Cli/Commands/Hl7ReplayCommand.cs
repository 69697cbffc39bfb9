using System.CommandLine;
using System.Net.Sockets;
using Custodian.Cli.Engines;
using Custodian.Cli.Hl7;
using Custodian.Interfaces;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Cli.Commands;

/// <summary><c>custodian hl7 replay</c>: stored messages once more, to a listener or into the store of this machine.</summary>
static class Hl7ReplayCommand
{
    static readonly Argument<string[]> Paths = new("paths") { Description = "Files of messages, one or many (batches too) in each, or folders of such files.", Arity = ArgumentArity.OneOrMore };

    static readonly Option<string> To = new("--to") { Description = "Listener as host:port.", DefaultValueFactory = _ => "127.0.0.1:2575" };

    static readonly Option<bool> Home = new("--home") { Description = "Into the store of CUSTODIAN_HOME instead of a listener; for when no server is running." };

    static readonly Option<int> Timeout = new("--timeout") { Description = "Seconds to wait for each acknowledgement.", DefaultValueFactory = _ => 30 };

    public static Command Create()
    {
        var command = new Command("replay", "Sends messages again, one at a time and in order, prints each acknowledgement, and counts: 0 all accepted, 3 some refused or unreadable, 1 nothing could be sent.")
        {
            Paths, To, Home, Timeout, EngineOptions.Json,
        };
        command.SetAction(Run);
        return command;
    }

    static async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var (paths, json) = (parsed.GetValue(Paths)!, parsed.GetValue(EngineOptions.Json));
        if (paths.FirstOrDefault(p => !File.Exists(p) && !Directory.Exists(p)) is { } missing)
        {
            return Terminal.Refuse($"There is no file or folder {missing}. Check the path; nothing was sent.");
        }

        if (parsed.GetValue(Home))
        {
            await using var services = Installation.Open();
            var queue = services.GetRequiredService<InterfaceQueue>();
            var code = await Replay(paths, json, message => Store(queue, message, stop));
            await queue.ApplyAll(stop);
            return code;
        }

        if (!Endpoint(parsed.GetValue(To)!, out var host, out var port))
        {
            Console.Error.WriteLine($"custodian: --to takes host:port, such as 127.0.0.1:2575, not {parsed.GetValue(To)}.");
            return ExitCodes.Usage;
        }

        return await OverMllp(paths, json, (host, port, TimeSpan.FromSeconds(parsed.GetValue(Timeout))), stop);
    }

    static async Task<int> OverMllp(string[] paths, bool json, (string Host, int Port, TimeSpan Wait) to, CancellationToken stop)
    {
        try
        {
            using var sender = await MllpSender.Connect(to.Host, to.Port, stop);
            return await Replay(paths, json, message => Exchange(sender, message, to.Wait, stop));
        }
        catch (SocketException e)
        {
            return Terminal.Refuse($"No listener answers at {to.Host}:{to.Port} ({e.SocketErrorCode}). Start one with --mllp-port, or name another with --to.");
        }
    }

    /// <returns>Null when the connection ended or the time was over.</returns>
    static async Task<byte[]?> Exchange(MllpSender sender, byte[] message, TimeSpan wait, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(wait);
        try
        {
            return await sender.Exchange(message, patience.Token);
        }
        catch (Exception e) when (e is IOException || (e is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return null;
        }
    }

    static async Task<byte[]?> Store(InterfaceQueue queue, byte[] message, CancellationToken stop) =>
        (await queue.Store([message], "command line", stop)) is { Ok: true, Value: [var answer, ..] } ? answer : null;

    static async Task<int> Replay(string[] paths, bool json, Func<byte[], Task<byte[]?>> send)
    {
        var summary = new ReplaySummary(0, 0, 0, 0);
        foreach (var message in FiledMessage.Of(paths, file => summary = Unreadable(summary, file)))
        {
            var answer = await send(message.Message.Raw.ToArray());
            var replayed = ReplayAnswer.Of(message, answer);
            summary = summary.Add(replayed);
            Show(replayed, json);
            if (answer is null)
            {
                Console.Error.WriteLine($"custodian: message {message.Number} of {message.File} got no answer, so the rest was not sent. Repeat from there: what was taken before is answered as before and not applied twice.");
                break;
            }
        }

        return End(summary, json);
    }

    static int End(ReplaySummary summary, bool json)
    {
        if (json)
        {
            Terminal.SayJson(summary);
        }
        else
        {
            Terminal.Say($"{summary.Sent} sent, {summary.Accepted} accepted, {summary.Refused} refused{(summary.Unreadable > 0 ? $", {summary.Unreadable} files without a message" : "")}");
        }

        return summary.Sent == 0 ? ExitCodes.Refused : summary.Refused + summary.Unreadable > 0 ? ExitCodes.Findings : ExitCodes.Ok;
    }

    static void Show(ReplayAnswer answer, bool json)
    {
        if (json)
        {
            Terminal.SayJson(answer);
        }
        else
        {
            Terminal.Say($"{(answer.Ack.Length > 0 ? answer.Ack : "--")}  {Path.GetFileName(answer.File)}#{answer.Number}  {answer.Type}  {answer.ControlId}{(answer.Text.Length > 0 ? "  " + answer.Text : "")}");
        }
    }

    static ReplaySummary Unreadable(ReplaySummary summary, string file)
    {
        Console.Error.WriteLine($"custodian: {file} holds no HL7 v2 message: it must begin with MSH, FHS or BHS.");
        return summary with { Unreadable = summary.Unreadable + 1 };
    }

    static bool Endpoint(string text, out string host, out int port)
    {
        var colon = text.LastIndexOf(':');
        host = colon > 0 ? text[..colon].Trim('[', ']') : "";
        port = 0;
        return host.Length > 0 && int.TryParse(text[(colon + 1)..], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out port) && port is > 0 and < 65536;
    }
}
