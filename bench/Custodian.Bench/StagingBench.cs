using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Custodian.Packs;
using Custodian.Staging;
using Custodian.Staging.Import;
using Custodian.Staging.Json;

namespace Custodian.Bench;

/// <summary>The staging engine over the reference cases. Needs <c>CUSTODIAN_REFERENCE</c>. Reported per case; a smaller file is gone through again.</summary>
[MemoryDiagnoser]
public class StagingBench : IDisposable
{
    internal const int Cases = 6_187;
    const int CurrentYear = 2026;

    readonly StagingLine _line = new();
    readonly ArrayBufferWriter<byte> _output = new(1 << 16);
    byte[][] _texts = [];
    (int Slot, string Value)[][] _inputs = [];
    KeyValuePair<string, string?>[][] _named = [];
    StagingAlgorithm _algorithm = null!;
    StagingRun _run = null!;
    byte[] _pack = [];
    Utf8JsonWriter _writer = null!;

    [Params("eod_public-3.3", "tnm-2.1", "cs-02.05.50", "pediatric-1.3")]
    public string Edition { get; set; } = "";

    [GlobalSetup]
    public void Open()
    {
        var root = Environment.GetEnvironmentVariable("CUSTODIAN_REFERENCE")
            ?? throw new InvalidOperationException("Set CUSTODIAN_REFERENCE to the folder of reference files.");
        _pack = Compile(Path.Combine(root, "oncology", "staging", Edition + ".zip"));
        _algorithm = OpenPack();
        _run = _algorithm.NewRun();
        using var cases = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(root, "oncology", "cases", "staging", $"stage_{Edition}.jsonl.gz")), CompressionMode.Decompress));
        var lines = cases.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var chosen = Enumerable.Range(0, Cases).Select(i => lines[i % lines.Count].GetProperty("input")).ToList();
        _texts = [.. chosen.Select((c, i) => Encoding.UTF8.GetBytes($$"""{"id":{{i}},"input":{{c.GetRawText()}}}"""))];
        _named = [.. chosen.Select(c => c.EnumerateObject().Select(m => KeyValuePair.Create(m.Name, m.Value.GetString())).ToArray())];
        _inputs = [.. _named.Select(c => c.Select(m => (_algorithm.SlotOf(m.Key), m.Value!)).ToArray())];
        _writer = new Utf8JsonWriter(_output);
    }

    /// <summary>From texts by slot to result, schema, outputs, errors and path.</summary>
    [Benchmark(OperationsPerInvoke = Cases)]
    public int Stage() => StageAll(_run);

    /// <summary>The same on every core at once; the time is that of each.</summary>
    [Benchmark(OperationsPerInvoke = Cases)]
    public void StageOnAllCores() => Parallel.For(0, Environment.ProcessorCount, _ => StageAll(_algorithm.NewRun()));

    /// <summary>The same with working memory of its own, for any thread.</summary>
    internal void StageAnew() => StageAll(_algorithm.NewRun());

    /// <summary>From a dictionary to a record.</summary>
    [Benchmark(OperationsPerInvoke = Cases)]
    public int StageToRecords()
    {
        var sum = 0;
        foreach (var input in _named)
        {
            sum += _algorithm.Stage(input, CurrentYear).Output.Count;
        }

        return sum;
    }

    /// <summary>From a line of JSON to a line of JSON.</summary>
    [Benchmark(OperationsPerInvoke = Cases)]
    public long JsonToJson()
    {
        long bytes = 0;
        foreach (var text in _texts)
        {
            _line.TryRead(text, _run, out _);
            _run.Stage(CurrentYear);
            _output.ResetWrittenCount();
            _writer.Reset();
            _writer.WriteStartObject();
            StagingJson.Write(_writer, _run);
            _writer.WriteEndObject();
            _writer.Flush();
            bytes += _output.WrittenCount;
        }

        return bytes;
    }

    /// <summary>From the bytes of a pack to an algorithm.</summary>
    [Benchmark]
    public StagingAlgorithm OpenPack() => StagingAlgorithm.Open(PackImage.Open(_pack, out _)!).Value;

    [GlobalCleanup]
    public void Dispose()
    {
        _writer?.Dispose();
        GC.SuppressFinalize(this);
    }

    int StageAll(StagingRun run)
    {
        var sum = 0;
        foreach (var input in _inputs)
        {
            run.Clear();
            foreach (var (slot, value) in input)
            {
                run.Set(slot, value);
            }

            sum += (int)run.Stage(CurrentYear) + run.Path.Length;
        }

        return sum;
    }

    static byte[] Compile(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        var compiler = new StagingPackCompiler();
        var files = zip.Entries.Where(e => e.Length > 0).Select(e => SourceFile.From(e.Name, "", Bytes(e))).Where(compiler.Recognises);
        return compiler.Compile([.. files]).Packs.Single().Bytes;
    }

    static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
