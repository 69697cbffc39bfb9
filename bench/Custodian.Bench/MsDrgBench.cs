using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Custodian.Grouping;
using Custodian.Packs;

namespace Custodian.Bench;

/// <summary>The MS-DRG grouper over the reference claims. Needs <c>CUSTODIAN_REFERENCE</c>. Reported per claim, on one core.</summary>
[MemoryDiagnoser]
public class MsDrgBench : IDisposable
{
    const int Claims = 14_132;

    readonly DrgScratch _scratch = new();
    readonly ClaimLine _line = new();
    readonly ArrayBufferWriter<byte> _output = new(1 << 16);
    ClaimLine[] _lines = [];
    byte[][] _texts = [];
    MsDrgGrouper[] _groupers = [];
    byte[] _pack = [];
    Utf8JsonWriter _writer = null!;

    [GlobalSetup]
    public void Open()
    {
        var root = Environment.GetEnvironmentVariable("CUSTODIAN_REFERENCE")
            ?? throw new InvalidOperationException("Set CUSTODIAN_REFERENCE to the folder of reference files.");
        var compiler = new MsDrgPackCompiler();
        var files = Directory.GetFiles(Path.Combine(root, "coding", "msdrg-v40-v43"))
            .Select(f => SourceFile.From(Path.GetFileName(f), "msdrg-v40-v43", File.ReadAllBytes(f)))
            .Where(compiler.Recognises);
        var packs = compiler.Compile([.. files]).Packs.ToDictionary(p => p.Manifest.Edition, p => p.Bytes);
        _pack = packs["43.0"];
        var groupers = packs.ToDictionary(p => p.Key, p => MsDrgGrouper.Open(PackImage.Open(p.Value, out _)!));
        using var cases = new StreamReader(new GZipStream(
            File.OpenRead(Path.Combine(root, "coding", "cases", "drg_mce_cases.jsonl.gz")),
            CompressionMode.Decompress));
        _texts = [.. cases.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Encoding.UTF8.GetBytes)];
        _lines = [.. _texts.Select(Read)];
        _groupers = [.. _lines.Select(l => groupers[MsDrgVersion.For(l.DischargeDate!.Value).ToString()])];
        _writer = new Utf8JsonWriter(_output);
        if (_lines.Length != Claims)
        {
            throw new InvalidOperationException($"The case file has {_lines.Length} claims, and figures are reported per {Claims}.");
        }
    }

    /// <summary>Initial and final DRG.</summary>
    [Benchmark(OperationsPerInvoke = Claims)]
    public int Group()
    {
        var sum = 0;
        for (var i = 0; i < _lines.Length; i++)
        {
            sum += _groupers[i].Group(_lines[i].ToDrgClaim(), _scratch).Final.Drg;
        }

        return sum;
    }

    /// <summary>The same, and what every code did.</summary>
    [Benchmark(OperationsPerInvoke = Claims)]
    public int GroupWithDetails()
    {
        var sum = 0;
        for (var i = 0; i < _lines.Length; i++)
        {
            sum += _groupers[i].GroupWithDetails(_lines[i].ToDrgClaim(), _scratch).Final.Drg;
        }

        return sum;
    }

    /// <summary>From a line of JSON to a line of JSON.</summary>
    [Benchmark(OperationsPerInvoke = Claims)]
    public long JsonToJson()
    {
        long bytes = 0;
        for (var i = 0; i < _texts.Length; i++)
        {
            ClaimJsonReader.TryRead(_texts[i], _line, out _);
            var summary = _groupers[i].GroupWithDetails(_line.ToDrgClaim(), _scratch);
            _output.ResetWrittenCount();
            _writer.Reset();
            DrgJsonWriter.WriteLineStart(_writer, _line);
            DrgJsonWriter.WriteDrg(_writer, _line, _groupers[i], _scratch, summary);
            _writer.WriteEndObject();
            _writer.Flush();
            bytes += _output.WrittenCount;
        }

        return bytes;
    }

    /// <summary>From the bytes of a pack to a grouper.</summary>
    [Benchmark]
    public MsDrgGrouper OpenPack() => MsDrgGrouper.Open(PackImage.Open(_pack, out _)!);

    [GlobalCleanup]
    public void Dispose()
    {
        _writer?.Dispose();
        GC.SuppressFinalize(this);
    }

    static ClaimLine Read(byte[] text)
    {
        var line = new ClaimLine();
        return ClaimJsonReader.TryRead(text, line, out var reason) ? line : throw new InvalidOperationException(reason);
    }
}
