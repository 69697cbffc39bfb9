using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Custodian.Hl7v2;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Views;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Cli.Tests;

public sealed class Hl7ReplayTests : IDisposable
{
    readonly CommandRun _command = new();

    [Fact]
    public void A_folder_is_sent_in_order_batches_opened_and_each_answer_printed()
    {
        using var listener = new FakeListener(id => id == "3" ? "AE" : "AA");
        Directory.CreateDirectory(_command.PathOf("in"));
        File.WriteAllText(_command.PathOf("in/a.hl7"), Message("1"));
        File.WriteAllText(_command.PathOf("in/b.hl7"), $"FHS|^~\\&|TEST|LARK\rBHS|^~\\&|TEST|LARK\r{Message("2")}{Message("3")}BTS|2\rFTS|1\r");

        _command.Run("hl7", "replay", _command.PathOf("in"), "--to", listener.Address);

        Assert.Equal(["1", "2", "3"], listener.Taken);
        Assert.Equal(3, _command.ExitCode);
        var lines = _command.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd()).ToList();
        Assert.Equal(["AA  a.hl7#1  ADT^A01  1", "AA  b.hl7#1  ADT^A01  2", "AE  b.hl7#2  ADT^A01  3  Patient is unknown.", "3 sent, 2 accepted, 1 refused"], lines);
    }

    [Fact]
    public void All_accepted_ends_with_zero_and_json_is_a_line_each()
    {
        using var listener = new FakeListener(_ => "CA");
        File.WriteAllText(_command.PathOf("a.hl7"), Message("1"));

        _command.Run("hl7", "replay", _command.PathOf("a.hl7"), "--to", listener.Address, "--json");

        var lines = _command.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!).ToList();
        Assert.Equal((0, 2), (_command.ExitCode, lines.Count));
        Assert.Equal(("1", "CA", true), ((string)lines[0]["controlId"]!, (string)lines[0]["ack"]!, (bool)lines[0]["isAccepted"]!));
        Assert.Equal((1, 1, 0), ((int)lines[1]["sent"]!, (int)lines[1]["accepted"]!, (int)lines[1]["refused"]!));
    }

    [Fact]
    public void A_closed_connection_stops_and_says_where_to_go_on()
    {
        using var listener = new FakeListener(id => id == "2" ? null : "AA");
        File.WriteAllText(_command.PathOf("a.hl7"), Message("1") + Message("2") + Message("3"));

        _command.Run("hl7", "replay", _command.PathOf("a.hl7"), "--to", listener.Address);

        Assert.Equal(["1", "2"], listener.Taken);
        Assert.Equal(3, _command.ExitCode);
        Assert.Contains("message 2 of", _command.Complained, StringComparison.Ordinal);
        Assert.Contains("2 sent, 1 accepted, 1 refused", _command.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_a_message_a_wrong_address_and_a_missing_file_are_said()
    {
        using var listener = new FakeListener(_ => "AA");
        File.WriteAllText(_command.PathOf("notes.txt"), "not a message");

        Assert.Equal(1, _command.Run("hl7", "replay", _command.PathOf("notes.txt"), "--to", listener.Address).ExitCode);
        Assert.Contains("holds no HL7 v2 message", _command.Complained, StringComparison.Ordinal);
        Assert.Equal(2, _command.Run("hl7", "replay", _command.PathOf("notes.txt"), "--to", "nowhere").ExitCode);
        Assert.Equal(1, _command.Run("hl7", "replay", _command.PathOf("missing.hl7")).ExitCode);
        Assert.NotEqual(0, _command.Run("hl7", "replay").ExitCode);
    }

    [Fact]
    public void Where_no_listener_is_it_says_so()
    {
        var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        File.WriteAllText(_command.PathOf("a.hl7"), Message("1"));

        Assert.Equal(1, _command.Run("hl7", "replay", _command.PathOf("a.hl7"), "--to", $"127.0.0.1:{port}").ExitCode);
        Assert.Contains("No listener answers", _command.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Into_the_store_of_this_machine_messages_are_applied_and_a_repeat_changes_nothing()
    {
        await using var hospital = await Hospital.Open(StoreKind.Sqlite);
        await hospital.Do<FacilityId>(s => Task.FromResult<Outcome<FacilityId>>(FacilityRecords.Add(s, "LARK", "Larkfield General Hospital", "America/Phoenix")));
        File.WriteAllText(_command.PathOf("a.hl7"), Message("1"));

        for (var time = 0; time < 2; time++)
        {
            Assert.Equal(0, _command.RunOver(hospital.Options.Home.Root, "", "hl7", "replay", _command.PathOf("a.hl7"), "--home").ExitCode);
            Assert.Contains("1 sent, 1 accepted, 0 refused", _command.Said, StringComparison.Ordinal);
        }

        Assert.Equal("OKAFOR", await hospital.Query(db => db.Set<PatientView>().Select(p => p.Family).SingleAsync()));
    }

    public void Dispose() => _command.Dispose();

    static string Message(string control) =>
        $"MSH|^~\\&|TEST|LARK|CUST|LARK|20260904141200||ADT^A01^ADT_A01|{control}|P|2.5.1\rEVN||20260904141200\rPID|1||00482173^^^LARK^MR||OKAFOR^Margaret||19510314|F||||||||||2609-04418\r"
        + "PV1|1|I|4W^410^A|1||||||MED||||1||||||||||||||||||||||||||||||20260904141200\r";

    /// <summary>Answers each message as told; null closes the connection.</summary>
    sealed class FakeListener : IDisposable
    {
        readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        readonly Func<string, string?> _answer;

        public FakeListener(Func<string, string?> answer)
        {
            _answer = answer;
            _listener.Start();
            _ = Serve();
        }

        public List<string> Taken { get; } = [];

        public string Address => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

        public void Dispose() => _listener.Stop();

        async Task Serve()
        {
            using var client = await _listener.AcceptTcpClientAsync();
            var stream = client.GetStream();
            var frames = new MllpFrames();
            var buffer = new byte[8192];
            while (await stream.ReadAsync(buffer) is var read and > 0)
            {
                foreach (var frame in frames.Feed(buffer.AsSpan(0, read)))
                {
                    var id = Hl7Parser.Parse(frame.Bytes).Messages[0].ControlId;
                    Taken.Add(id);
                    if (_answer(id) is not { } code)
                    {
                        return;
                    }

                    var fault = code == "AE" ? "ERR||PID^1^3|204^Unknown key identifier^HL70357|E||||Patient is unknown.\r" : "";
                    await stream.WriteAsync(MllpFrames.Wrap(Encoding.UTF8.GetBytes($"MSH|^~\\&|CUST|LARK|TEST|LARK|20260904141200||ACK^A01^ACK|9{id}|P|2.5.1\rMSA|{code}|{id}\r{fault}")).Value);
                }
            }
        }
    }
}
