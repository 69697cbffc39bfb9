using System.CommandLine;
using Custodian.Cli.Hl7;

namespace Custodian.Cli.Commands;

static class Hl7Command
{
    public static Command Create()
    {
        var files = new Argument<string[]>("files") { Description = "Files of messages, one or many (batches too) in each." };
        var host = new Option<string>("--host") { DefaultValueFactory = _ => "127.0.0.1" };
        var port = new Option<int>("--port") { DefaultValueFactory = _ => 2575 };
        var send = new Command("send", "Sends messages over MLLP, one at a time, and prints each acknowledgement whole.") { files, host, port };
        send.SetAction((parsed, stop) => Send(parsed.GetValue(files)!, parsed.GetValue(host)!, parsed.GetValue(port), stop));
        return new Command("hl7", "HL7 v2 messages.") { send, Hl7ReplayCommand.Create() };
    }

    static async Task<int> Send(string[] files, string host, int port, CancellationToken stop)
    {
        using var sender = await MllpSender.Connect(host, port, stop);
        var refused = 0;
        foreach (var message in FiledMessage.Of(files, _ => { }))
        {
            var answer = await sender.Exchange(message.Message.Raw.ToArray(), stop);
            Terminal.Say(answer is null ? "The listener closed the connection." : System.Text.Encoding.UTF8.GetString(answer).Replace('\r', '\n'));
            refused += ReplayAnswer.Of(message, answer).IsAccepted ? 0 : 1;
        }

        return refused == 0 ? ExitCodes.Ok : ExitCodes.Findings;
    }
}
