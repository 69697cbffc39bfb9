using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.Grouping;

/// <summary>
/// Compiles AHRQ's comorbidity tables (<c>ahrq_cmr_vYYYY-R_dx_to_comorbidity.csv</c>, <c>_measures.csv</c>, <c>_index_weights.csv</c>) together
/// with the newest chronic condition indicator beside them (<c>ahrq_ccir_vYYYY-R.csv</c>).
/// </summary>
public sealed partial class ComorbidityPackCompiler : IPackCompiler
{
    static readonly string[] Parts = ["dx_to_comorbidity", "measures", "index_weights"];

    /// <summary>First discharge day coded in ICD-10-CM; the tables keep every code valid since (User Guide, version history).</summary>
    static readonly DateOnly FirstDay = new(2015, 10, 1);

    public string Kind => PackKinds.Comorbidity;

    public int Version => ComorbidityLayout.CompilerVersion;

    public bool Recognises(SourceFile file) => MeasureFile().IsMatch(file.Name) || ChronicFile().IsMatch(file.Name);

    /// <inheritdoc/>
    public PackCompilation Compile(IReadOnlyList<SourceFile> recognised)
    {
        var packs = new List<CompiledPack>();
        var findings = new List<Finding>();
        var chronic = recognised.Where(f => ChronicFile().IsMatch(f.Name)).MaxBy(f => f.Name, StringComparer.Ordinal);
        var editions = recognised.Select(f => MeasureFile().Match(f.Name)).Where(m => m.Success).Select(m => m.Groups[1].Value);
        foreach (var edition in editions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var files = Parts.Select(p => recognised.FirstOrDefault(f => f.Name == $"ahrq_cmr_v{edition}_{p}.csv")).Append(chronic).ToArray();
            if (files.Contains(null))
            {
                findings.Add(new("CMR-0901", Severity.Error, edition, $"Comorbidity edition {edition} needs its mapping, measures and index weights, and a chronic condition file. Add what is missing and build again."));
                continue;
            }

            if (CompileEdition(edition.Replace('-', '.'), files!, findings) is { } pack)
            {
                packs.Add(pack);
            }
        }

        return new(packs, findings);
    }

    static CompiledPack? CompileEdition(string edition, SourceFile[] files, List<Finding> findings)
    {
        var problems = new List<Finding>();
        var mapping = Records(files[0]);
        var header = mapping.FirstOrDefault(r => r.Length > 3 && r[1] == "ICD-10-CM Code Description") ?? [];
        var columns = header.Skip(3).ToArray();
        var rows = MappingRows(files[0].Name, [.. mapping.SkipWhile(r => r != header).Skip(1)], columns.Length, problems);
        var measures = MeasureLines(files[1], files[2], problems);
        var chronic = ChronicRows(files[3], problems);
        if (columns.Length == 0 || measures.Count == 0)
        {
            problems.Add(Unreadable(files[0].Name, "header"));
        }

        findings.AddRange(problems);
        if (problems.Count > 0)
        {
            return null;
        }

        var manifest = new PackManifest(
            PackKinds.Comorbidity,
            edition,
            FirstDay,
            null,
            "public-domain",
            false,
            [.. files.Select(f => f.Source)],
            new Dictionary<string, long> { ["pairs"] = rows.Count, ["measures"] = measures.Count, ["chronicCodes"] = chronic.Count },
            ComorbidityLayout.Compiler);
        var bytes = new PackWriter()
            .Add(ComorbidityLayout.Diagnoses, DiagnosisRows.Write(rows))
            .Add(ComorbidityLayout.Columns, Text(columns))
            .Add(ComorbidityLayout.Measures, Text(measures))
            .Add(ComorbidityLayout.Chronic, DiagnosisRows.Write(chronic))
            .ToBytes(manifest);
        return new(manifest, bytes, []);
    }

    static List<ulong> MappingRows(string file, string[][] records, int columns, List<Finding> problems)
    {
        var rows = new List<ulong>();
        foreach (var record in records.TakeWhile(r => !IsEnd(r)))
        {
            var key = DiagnosisKey.Of(record[0]);
            var marks = record.Skip(3).ToArray();
            if (key == 0 || marks.Length != columns || marks.Any(m => m is not ("0" or "1")))
            {
                problems.Add(Unreadable(file, record[0]));
                continue;
            }

            rows.AddRange(marks.Index().Where(m => m.Item == "1").Select(m => key | (uint)m.Index));
        }

        return rows;
    }

    static List<string> MeasureLines(SourceFile measures, SourceFile weights, List<Finding> problems)
    {
        var described = Records(measures).Where(r => r.Length == 3 && r[0].StartsWith(ComorbidityLayout.Prefix, StringComparison.Ordinal))
            .ToDictionary(r => r[0].Trim(), StringComparer.Ordinal);
        var lines = new List<string>();
        foreach (var r in Records(weights).Skip(1))
        {
            if (r.Length != 3 || !described.TryGetValue(r[0], out var d) || d[2].Trim() is not ("Yes" or "No") || !IsNumber(r[1]) || !IsNumber(r[2]))
            {
                problems.Add(Unreadable(weights.Name, r[0]));
                continue;
            }

            lines.Add($"{r[0]}\t{(d[2].Trim() == "Yes" ? 'Y' : 'N')}\t{r[1]}\t{r[2]}\t{d[1].Trim()}");
        }

        return lines;
    }

    static List<ulong> ChronicRows(SourceFile file, List<Finding> problems)
    {
        var rows = new List<ulong>();
        foreach (var record in Records(file).Skip(1))
        {
            var key = DiagnosisKey.Of(record[0]);
            if (key == 0 || record.Length != 2 || record[1] is not ("0" or "1" or "9"))
            {
                problems.Add(Unreadable(file.Name, record[0]));
                continue;
            }

            rows.Add(key | (uint)(record[1][0] - '0'));
        }

        return rows;
    }

    static string[][] Records(SourceFile file) => [.. DelimitedText.Rows(file.Content).Select(r => r.Fields)];

    static bool IsEnd(string[] record) => record[0].StartsWith("End of Content", StringComparison.Ordinal);

    static bool IsNumber(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    static byte[] Text(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines));

    static Finding Unreadable(string file, string what) =>
        new("CMR-0902", Severity.Error, file, $"The record \"{what}\" does not have the known columns or values. Compare it with the publisher's file.");

    [GeneratedRegex(@"^ahrq_cmr_v(\d{4}-\d)_(dx_to_comorbidity|measures|index_weights)\.csv$")]
    private static partial Regex MeasureFile();

    [GeneratedRegex(@"^ahrq_ccir_v\d{4}-\d\.csv$")]
    private static partial Regex ChronicFile();
}
