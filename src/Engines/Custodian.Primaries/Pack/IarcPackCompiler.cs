using System.Text;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.Primaries;

/// <summary>Compiles the check and conversion tables of the IARC tools: morphology families with their sites, ICD-O-3 to ICD-10, ICD-O-3 to ICCC-3.</summary>
public sealed class IarcPackCompiler : IPackCompiler
{
    public string Kind => PackKinds.Iarc;

    public int Version => IarcLayout.CompilerVersion;

    public bool Recognises(SourceFile file) => IarcLayout.Files.Any(f => f.File == file.Name);

    /// <inheritdoc/>
    public PackCompilation Compile(IReadOnlyList<SourceFile> recognised)
    {
        var files = recognised.GroupBy(f => f.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var missing = IarcLayout.Files.Where(f => !files.ContainsKey(f.File)).Select(f => f.File).ToList();
        if (missing.Count > 0)
        {
            return new([], [.. missing.Select(n => new Finding("MPR-0921", Severity.Error, n, $"The IARC tables lack {n}. Add the file and build again."))]);
        }

        var (writer, counts) = (new PackWriter(), new Dictionary<string, long>());
        foreach (var (section, name) in IarcLayout.Files)
        {
            var lines = Encoding.ASCII.GetString(files[name].Content.Span).Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0).ToList();
            counts[section] = lines.Count;
            writer.Add(section, Encoding.ASCII.GetBytes(string.Join('\n', lines)));
        }

        var manifest = new PackManifest(
            PackKinds.Iarc, "CanReg5", DateOnly.MinValue, null, "licensed", false, [.. files.Values.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => f.Source)], counts, IarcLayout.Compiler);
        return new([new(manifest, writer.ToBytes(manifest), [])], []);
    }
}
