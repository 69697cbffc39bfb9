using System.IO.Compression;
using BenchmarkDotNet.Attributes;
using Custodian.Packs;
using Custodian.Primaries;

namespace Custodian.Bench;

/// <summary>Single or multiple primaries over the reference pairs. Needs <c>CUSTODIAN_REFERENCE</c>. Reported per pair, on one core.</summary>
[MemoryDiagnoser]
public class PrimariesBench
{
    internal const int Pairs = 7_999;
    const int ReferenceYear = 2026;

    (TumourText First, TumourText Second)[] _texts = [];
    (Tumour First, Tumour Second)[] _pairs = [];
    MultiplePrimaries _rules = null!;

    [GlobalSetup]
    public void Open()
    {
        var root = Environment.GetEnvironmentVariable("CUSTODIAN_REFERENCE")
            ?? throw new InvalidOperationException("Set CUSTODIAN_REFERENCE to the folder of reference files.");
        var compiler = new PrimariesPackCompiler();
        var files = Directory.GetFiles(Path.Combine(root, "oncology", "multiple-primary"))
            .Select(f => SourceFile.From(Path.GetFileName(f), "multiple-primary", File.ReadAllBytes(f)))
            .Where(compiler.Recognises);
        _rules = MultiplePrimaries.Open(PackImage.Open(compiler.Compile([.. files]).Packs[0].Bytes, out _)!).Value;
        var cases = Path.Combine(root, "oncology", "cases", "multiple-primary");
        _texts = [.. Read(Path.Combine(cases, "mph_pairs_generated.csv.gz")), .. Read(Path.Combine(cases, "mph_pairs_upstream_2000_2022.csv.gz"))];
        _pairs = [.. _texts.Select(t => (Read(t.First), Read(t.Second)))];
        if (_pairs.Length != Pairs)
        {
            throw new InvalidOperationException($"The case files have {_pairs.Length} pairs, and figures are reported per {Pairs}.");
        }
    }

    /// <summary>Tumours already read: comparing one with many.</summary>
    [Benchmark(OperationsPerInvoke = Pairs)]
    public int Decide()
    {
        var multiple = 0;
        foreach (var (first, second) in _pairs)
        {
            multiple += _rules.Decide(first, second).Result == PrimaryResult.MultiplePrimaries ? 1 : 0;
        }

        return multiple;
    }

    /// <summary>From the text of the registry's fields.</summary>
    [Benchmark(OperationsPerInvoke = Pairs)]
    public int ReadAndDecide()
    {
        var multiple = 0;
        foreach (var (first, second) in _texts)
        {
            multiple += _rules.Decide(Read(first), Read(second)).Result == PrimaryResult.MultiplePrimaries ? 1 : 0;
        }

        return multiple;
    }

    /// <summary>With reason and all rules tried.</summary>
    [Benchmark(OperationsPerInvoke = Pairs)]
    public int Explain()
    {
        var tried = 0;
        foreach (var (first, second) in _pairs)
        {
            tried += _rules.Explain(first, second).Tried.Count;
        }

        return tried;
    }

    static Tumour Read(TumourText text) => Tumour.TryRead(text, ReferenceYear, out var tumour) ? tumour : throw new InvalidOperationException($"{text} cannot be read.");

    static IEnumerable<(TumourText First, TumourText Second)> Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var f = line.Split(',');
            yield return (new(f[3], f[4], f[5], f[6], f[0], f[1], f[2]), new(f[10], f[11], f[12], f[13], f[7], f[8], f[9]));
        }
    }
}
