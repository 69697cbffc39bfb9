using System.Text;
using BenchmarkDotNet.Attributes;
using Custodian.Hl7v2;

namespace Custodian.Bench;

/// <summary>
/// Reading what an ADT or result interface reads first (type, control id, every PID-3, name, visit number, every OBX-5) from every message of
/// the reference corpus in memory, against <c>string.Split</c> of the same text into segments and fields, which reads nothing yet.
/// One operation is the whole corpus.
/// </summary>
[MemoryDiagnoser]
public class Hl7
{
    byte[][] _messages = [];
    string[] _texts = [];

    [GlobalSetup]
    public void Load()
    {
        var root = Environment.GetEnvironmentVariable("CUSTODIAN_REFERENCE") ?? throw new InvalidOperationException("Set CUSTODIAN_REFERENCE to the folder of reference files.");
        var files = Directory.GetFiles(Path.Combine(root, "interop", "hl7v2", "files"), "*", SearchOption.AllDirectories);
        _messages = [.. files.Order(StringComparer.Ordinal).SelectMany(file => Hl7Parser.Parse(File.ReadAllBytes(file)).Messages.Select(message => message.Raw.ToArray()))];
        _texts = [.. _messages.Select(Encoding.UTF8.GetString)];
        Console.WriteLine($"{_messages.Length} messages, {_messages.Sum(message => message.Length)} bytes");
    }

    /// <summary>The bound: segments and fields as strings, nothing read.</summary>
    [Benchmark(Baseline = true)]
    public int Split()
    {
        var fields = 0;
        foreach (var text in _texts)
        {
            foreach (var segment in text.Split(LineEnds, StringSplitOptions.RemoveEmptyEntries))
            {
                fields += segment.Split('|').Length;
            }
        }

        return fields;
    }

    /// <summary>As the listener does: bytes in, charset settled, values as spans.</summary>
    [Benchmark]
    public int ParseAndRead()
    {
        var bytes = 0;
        foreach (var raw in _messages)
        {
            bytes += Read(Hl7Parser.Parse(raw).Messages[0]);
        }

        return bytes;
    }

    /// <summary>The same values, decoded into strings.</summary>
    [Benchmark]
    public int ParseAndReadText()
    {
        var characters = 0;
        foreach (var raw in _messages)
        {
            characters += ReadText(Hl7Parser.Parse(raw).Messages[0]);
        }

        return characters;
    }

    static readonly char[] LineEnds = ['\r', '\n'];

    static int Read(Hl7Message message)
    {
        var pid = message.Segment("PID");
        var read = message.Header.Field(9).Raw.Length
            + message.Header.Field(10).Raw.Length
            + pid.Field(5).Component(1).Raw.Length
            + message.Segment("PV1").Field(19).Component(1).Raw.Length;
        foreach (var identifier in pid.Field(3).Repetitions)
        {
            read += identifier.Component(1).Raw.Length + identifier.Component(4).Raw.Length;
        }

        foreach (var obx in message.Segments("OBX"))
        {
            read += obx.Field(5).Raw.Length;
        }

        return read;
    }

    static int ReadText(Hl7Message message)
    {
        var pid = message.Segment("PID");
        var read = message.Type.Length + message.Event.Length + message.ControlId.Length + Length(pid.Field(5).Text) + Length(message.Segment("PV1").Field(19).Text);
        foreach (var identifier in pid.Field(3).Repetitions)
        {
            read += Length(identifier.Text) + Length(identifier.Component(4).Text);
        }

        foreach (var obx in message.Segments("OBX"))
        {
            read += obx.Field(5).WholeText.Length;
        }

        return read;
    }

    static int Length(string? text) => text?.Length ?? 0;
}
