using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.Grouping;

/// <summary>
/// Compiles the risk adjustment tables of one payment year: <c>ra_dx_to_cc_YYYY.csv</c>, <c>ra_coefficients_YYYY.csv</c>,
/// <c>ra_hierarchies_YYYY.csv</c>, <c>ra_labels_YYYY.csv</c>, <c>ra_dx_edits.csv</c>, <c>hcc_is_chronic.csv</c>.
/// </summary>
public sealed partial class HccPackCompiler : IPackCompiler
{
    const string Edits = "ra_dx_edits.csv";
    const string Chronic = "hcc_is_chronic.csv";
    static readonly string[] Yearly = ["ra_dx_to_cc", "ra_coefficients", "ra_hierarchies", "ra_labels"];

    public string Kind => PackKinds.Hcc;

    public int Version => HccLayout.CompilerVersion;

    public bool Recognises(SourceFile file) => file.Name is Edits or Chronic || YearlyPattern().IsMatch(file.Name);

    /// <inheritdoc/>
    public PackCompilation Compile(IReadOnlyList<SourceFile> recognised)
    {
        var packs = new List<CompiledPack>();
        var findings = new List<Finding>();
        var years = recognised.Select(f => YearlyPattern().Match(f.Name)).Where(m => m.Success).Select(m => m.Groups[2].Value);
        foreach (var year in years.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var names = Yearly.Select(n => $"{n}_{year}.csv").Append(Edits).Append(Chronic).ToArray();
            var files = recognised.Where(f => names.Contains(f.Name, StringComparer.Ordinal)).ToDictionary(f => f.Name, StringComparer.Ordinal);
            var missing = names.Where(n => !files.ContainsKey(n)).ToArray();
            findings.AddRange(missing.Select(n => new Finding("HCC-0901", Severity.Error, n, $"Payment year {year} lacks {n}. Add the file and build again.")));
            if (missing.Length == 0 && CompileYear(year, files, findings) is { } pack)
            {
                packs.Add(pack);
            }
        }

        return new(packs, findings);
    }

    static CompiledPack? CompileYear(string year, Dictionary<string, SourceFile> files, List<Finding> findings)
    {
        var problems = new List<Finding>();
        var tables = new HccSourceTables(
            Read(files[$"ra_dx_to_cc_{year}.csv"], 3, problems),
            Read(files[$"ra_coefficients_{year}.csv"], 4, problems),
            Read(files[$"ra_hierarchies_{year}.csv"], 5, problems),
            Read(files[$"ra_labels_{year}.csv"], 5, problems),
            Read(files[Edits], 9, problems),
            Read(files[Chronic], 4, problems));
        var writer = new PackWriter();
        var notes = new List<Finding>();
        foreach (var names in HccModelNames.All)
        {
            WriteModel(writer, names, tables, problems);
            if (WriteCoefficients(writer, names, tables, problems) is > 0 and var twice)
            {
                notes.Add(new("HCC-0903", Severity.Warning, names.Name, $"{twice} coefficients have two different values: the file holds two calibrations and does not name them. Both are kept, in the order of the file; a score is asked for by number."));
            }
        }

        findings.AddRange(problems);
        if (problems.Count > 0)
        {
            return null;
        }

        findings.AddRange(notes);
        var y = int.Parse(year, CultureInfo.InvariantCulture);
        var manifest = new PackManifest(
            PackKinds.Hcc,
            "PY" + year,
            new DateOnly(y, 1, 1),
            new DateOnly(y, 12, 31),
            "public-domain",
            false,
            [.. files.Values.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => f.Source)],
            new Dictionary<string, long> { ["mappings"] = tables.Mappings.Length, ["coefficients"] = tables.Coefficients.Length, ["hierarchies"] = tables.Hierarchies.Length },
            HccLayout.Compiler);
        return new(manifest, writer.ToBytes(manifest), notes);
    }

    static void WriteModel(PackWriter writer, HccModelNames names, HccSourceTables tables, List<Finding> problems)
    {
        var rows = new List<ulong>();
        foreach (var f in tables.Mappings.Where(f => f[2] == names.Mapping))
        {
            var key = DiagnosisKey.Of(f[0]);
            if (key == 0 || !TryInt(f[1], out var category))
            {
                problems.Add(Unreadable("ra_dx_to_cc", $"{f[0]},{f[1]}"));
                continue;
            }

            rows.Add(key | (uint)category);
        }

        writer.Add(HccLayout.Section(names.Model, "dx"), DiagnosisRows.Write(rows));
        var hierarchy = tables.Hierarchies.Where(f => f[2] == names.Domain && f[3] == names.Version).ToArray();
        problems.AddRange(hierarchy.Where(f => !TryInt(f[0], out _) || !TryInt(f[1], out _)).Select(f => Unreadable("ra_hierarchies", $"{f[0]},{f[1]}")));
        writer.Add(HccLayout.Section(names.Model, "hierarchy"), Text(hierarchy.Select(f => $"{f[0]}\t{f[1]}")));
        // A few categories stand twice in the list; one that contradicts itself is left without an answer.
        var chronic = tables.Chronic.Where(f => f[2] == names.Version && f[3] == names.ChronicDomain)
            .GroupBy(f => f[0], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.All(f => f[1] == g.First()[1]) ? g.First()[1] : "", StringComparer.Ordinal);
        var labels = tables.Labels.Where(f => f[2] == names.Domain && f[3] == names.Version);
        writer.Add(HccLayout.Section(names.Model, "label"), Text(labels.Select(f => $"{Digits(f[0])}\t{chronic.GetValueOrDefault(f[0], "")}\t{f[1]}")));
        writer.Add(HccLayout.Section(names.Model, "edit"), Text(tables.Edits.Where(f => f[7] == names.Mapping).Select(EditLine)));
    }

    /// <summary>Writes the model's coefficients, of each calibration in the order of the file, and counts the names that have more than one value.</summary>
    static int WriteCoefficients(PackWriter writer, HccModelNames names, HccSourceTables tables, List<Finding> problems)
    {
        var own = tables.Coefficients.Where(f => f[3] == names.Coefficients).ToArray();
        problems.AddRange(own.Where(f => !TryDecimal(f[1])).Select(f => Unreadable("ra_coefficients", $"{f[0]},{f[1]}")));
        var byName = own.GroupBy(f => f[0], StringComparer.OrdinalIgnoreCase)
            .Select(g => (g.Key, Values: g.Select(f => f[1]).Distinct(StringComparer.Ordinal).Count() == 1 ? [g.First()[1]] : g.Select(f => f[1]).ToArray()))
            .ToArray();
        writer.Add(
            HccLayout.Section(names.Model, "coef"),
            Text(byName.Select(c => $"{c.Key}\t{string.Join('\t', c.Values)}").Order(StringComparer.Ordinal)));
        return byName.Count(c => c.Values.Length > 1);
    }

    static string EditLine(string[] f)
    {
        var sex = f[2] switch { "1" => "M", "2" => "F", _ => "" };
        return $"{f[0]}\t{sex}\t{f[3]}\t{f[4]}\t{(f[5] == "override" ? f[6] : "")}";
    }

    static string[][] Read(SourceFile file, int columns, List<Finding> problems)
    {
        var rows = DelimitedText.Rows(file.Content).Skip(1).ToLookup(r => !r.IsOpen && r.Fields.Length == columns);
        problems.AddRange(rows[false].Select(r => Unreadable(file.Name, string.Join(',', r.Fields))));
        return [.. rows[true].Select(r => r.Fields)];
    }

    static Finding Unreadable(string file, string line) =>
        new("HCC-0902", Severity.Error, file, $"The line \"{line}\" does not have the known columns or numbers. Compare it with the publisher's file.");

    static byte[] Text(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines));

    static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    static bool TryInt(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number < 1 << DiagnosisKey.ValueBits;

    static bool TryDecimal(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _);

    [GeneratedRegex(@"^(ra_dx_to_cc|ra_coefficients|ra_hierarchies|ra_labels)_(\d{4})\.csv$")]
    private static partial Regex YearlyPattern();
}
