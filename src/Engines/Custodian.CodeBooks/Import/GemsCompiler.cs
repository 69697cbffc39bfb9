using Custodian.CodeBooks.Format;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.CodeBooks.Import;

/// <summary>Compiles the General Equivalence Mappings between ICD-9-CM and ICD-10-CM: source, target and five flags a line.</summary>
public sealed class GemsCompiler : IPackCompiler
{
    public string Kind => PackKinds.Gems;

    public int Version => 1;

    public bool Recognises(SourceFile file) => new FileName(file) is { Extension: ".txt" } name && name.Has("gem") && (name.Has("i9") || name.Has("i10"));

    public PackCompilation Compile(IReadOnlyList<SourceFile> recognised)
    {
        var packs = new List<CompiledPack>();
        foreach (var year in recognised.GroupBy(f => new FileName(f).Year ?? 2018).OrderBy(g => g.Key))
        {
            var findings = new List<Finding>();
            var pack = new PackWriter();
            var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
            foreach (var file in year.OrderBy(f => f.Name, StringComparer.Ordinal))
            {
                var section = new FileName(file).Has("i10gem") ? Gems.FromTen : Gems.FromNine;
                var rows = Rows(file, findings);
                counts[section] = rows.Count;
                pack.Add(section, rows.SelectMany(r => new[] { r.Source, r.Target, r.Flags }).ToArray());
            }

            var edition = new Edition(year.Key, April: false);
            var manifest = new PackManifest(
                Kind, edition.Name, edition.From, null, "public-domain", Partial: false, [.. year.Select(f => f.Source)], counts, $"{nameof(GemsCompiler)} {Version}");
            packs.Add(new(manifest, pack.ToBytes(manifest), findings));
        }

        return new(packs, [.. packs.SelectMany(p => p.Findings)]);
    }

    static List<(ulong Source, ulong Target, ulong Flags)> Rows(SourceFile file, List<Finding> findings)
    {
        var rows = new List<(ulong Source, ulong Target, ulong Flags)>();
        var number = 0;
        foreach (var line in Lines.Of(file))
        {
            number++;
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length == 3 && CodeKey.TryParse(fields[0], out var source, out _) && CodeKey.TryParse(fields[1], out var target, out _)
                && fields[2].Length == 5 && fields[2].All(char.IsAsciiDigit))
            {
                rows.Add((source, target, fields[2].Aggregate(0UL, (n, c) => (n << 8) + (ulong)(c - (int)'0'))));
            }
            else if (line.Length > 0)
            {
                findings.Add(ImportFindings.DamagedLine(file, number, line));
            }
        }

        rows.Sort();
        return rows;
    }
}
