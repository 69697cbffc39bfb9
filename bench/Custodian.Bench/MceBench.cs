using System.IO.Compression;
using BenchmarkDotNet.Attributes;
using Custodian.Edits.MedicareCodeEditor;
using Custodian.Packs;

namespace Custodian.Bench;

/// <summary>The Medicare Code Editor over the reference claims. Needs <c>CUSTODIAN_REFERENCE</c>. Reported per claim, on one core.</summary>
[MemoryDiagnoser]
public class MceBench
{
    const int Claims = 14_132;

    readonly MceResult _result = new();
    MceClaim[] _claims = [];
    Mce _mce = null!;

    [GlobalSetup]
    public void Open()
    {
        var root = Environment.GetEnvironmentVariable("CUSTODIAN_REFERENCE")
            ?? throw new InvalidOperationException("Set CUSTODIAN_REFERENCE to the folder of reference files.");
        var compiler = new McePackCompiler();
        var files = Directory.GetFiles(Path.Combine(root, "coding", "mce-v43.1"))
            .Select(f => SourceFile.From(Path.GetFileName(f), "mce-v43.1", File.ReadAllBytes(f)))
            .Where(compiler.Recognises);
        _mce = Mce.Open(PackImage.Open(compiler.Compile([.. files]).Packs[0].Bytes, out _)!).Value;
        using var cases = new StreamReader(new GZipStream(
            File.OpenRead(Path.Combine(root, "coding", "cases", "drg_mce_cases.jsonl.gz")),
            CompressionMode.Decompress));
        var claims = new List<MceClaim>();
        while (cases.ReadLine() is { } line)
        {
            claims.Add(MceJson.ReadClaim(line).Value);
        }

        _claims = [.. claims];
        if (_claims.Length != Claims)
        {
            throw new InvalidOperationException($"The case file has {_claims.Length} claims, and figures are reported per {Claims}.");
        }
    }

    [Benchmark(OperationsPerInvoke = Claims)]
    public int Edit()
    {
        var edits = 0;
        foreach (var claim in _claims)
        {
            _mce.Edit(claim, _result);
            edits += _result.All.Count;
        }

        return edits;
    }
}
