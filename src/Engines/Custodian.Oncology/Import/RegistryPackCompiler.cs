using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml;
using Custodian.Kernel;
using Custodian.Oncology.Tables;
using Custodian.Packs;

namespace Custodian.Oncology.Import;

/// <summary>
/// Compiles the tables of a cancer registry (recodes, conversions, surgery codes, geography, surnames, casefinding) into one pack. Files that are not there are left out, and the
/// pack then says that it is partial.
/// </summary>
public sealed class RegistryPackCompiler : IPackCompiler
{
    /// <inheritdoc/>
    public string Kind => PackKinds.Registry;

    /// <inheritdoc/>
    public int Version => RegistryLayout.CompilerVersion;

    /// <inheritdoc/>
    public bool Recognises(SourceFile file) => SurgerySource.Year(file) is not null || TableSources.All.Any(s => s.Is(file));

    /// <inheritdoc/>
    public PackCompilation Compile(IReadOnlyList<SourceFile> recognised)
    {
        var findings = new List<Finding>();
        var tables = Tables(recognised, findings).ToList();
        return tables.Count == 0 ? new([], findings) : new([Compile(recognised, tables)], findings);
    }

    static IEnumerable<(string Name, int Year, List<string[]> Rows)> Tables(IReadOnlyList<SourceFile> files, List<Finding> findings)
    {
        foreach (var source in TableSources.All)
        {
            if (files.FirstOrDefault(source.Is) is { } file && Read(file, source.Read, findings) is { Count: > 0 } rows)
            {
                yield return (source.Table, source.Year, rows);
            }
        }

        var surgery = files.Where(f => SurgerySource.Year(f) is not null).OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
        if (surgery.SelectMany(f => Read(f, SurgerySource.Read, findings)).ToList() is { Count: > 0 } codes)
        {
            yield return (TableNames.Surgery, surgery.Max(f => SurgerySource.Year(f) ?? 0), codes);
        }
    }

    static List<string[]> Read(SourceFile file, Func<SourceFile, IEnumerable<string[]>> read, List<Finding> findings)
    {
        try
        {
            var rows = read(file).ToList();
            if (rows.Count == 0)
            {
                findings.Add(Damaged(file, "it has no row in the layout of its publisher"));
            }

            return rows;
        }
        catch (Exception e) when (e is XmlException or ArgumentOutOfRangeException or InvalidDataException)
        {
            findings.Add(Damaged(file, e.Message));
            return [];
        }
    }

    static Finding Damaged(SourceFile file, string why) => new("ONC-0901", Severity.Error, file.Name, $"The table cannot be read: {why}. Fetch the file again from its publisher.");

    static CompiledPack Compile(IReadOnlyList<SourceFile> files, List<(string Name, int Year, List<string[]> Rows)> tables)
    {
        var pack = new PackWriter();
        var texts = new PackTextWriter();
        foreach (var (name, _, rows) in tables)
        {
            pack.Add(RegistryLayout.TablePrefix + name, MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(Cells(rows, texts))));
        }

        pack.Add(RegistryLayout.TextOffsets, texts.Offsets).Add(RegistryLayout.Texts, texts.Bytes);
        var manifest = Manifest(files, tables);
        return new(manifest, pack.ToBytes(manifest), []);
    }

    static List<int> Cells(List<string[]> rows, PackTextWriter texts)
    {
        var width = rows.Max(r => r.Length);
        List<int> cells = [width, rows.Count];
        cells.AddRange(rows.SelectMany(r => Enumerable.Range(0, width).Select(i => i < r.Length ? texts.Add(r[i]) : 0)));
        return cells;
    }

    /// <summary>Valid for all years: each table has its own. The edition is the year of the newest table.</summary>
    static PackManifest Manifest(IReadOnlyList<SourceFile> files, List<(string Name, int Year, List<string[]> Rows)> tables)
    {
        var counts = new SortedDictionary<string, long>(tables.ToDictionary(t => t.Name, t => (long)t.Rows.Count), StringComparer.Ordinal);
        var edition = tables.Max(t => t.Year).ToString(CultureInfo.InvariantCulture);
        var sources = files.Select(f => f.Source).DistinctBy(s => s.Name).OrderBy(s => s.Name, StringComparer.Ordinal).ToList();
        var partial = tables.Count <= TableSources.All.Count;
        return new(PackKinds.Registry, edition, DateOnly.MinValue, null, "licensed", partial, sources, counts, RegistryLayout.Compiler);
    }
}
