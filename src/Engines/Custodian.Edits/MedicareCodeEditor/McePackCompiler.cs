using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>
/// Compiles the Medicare Code Editor's tables of one folder (<c>mce-v43.1</c>): <c>mce_icd10_dx.tsv</c>, <c>mce_icd10_px.tsv</c>,
/// <c>mce_age_ranges.tsv</c>, <c>mce_discharge_status.tsv</c>, <c>mce_edits.tsv</c>. The folder's name tells the edition.
/// </summary>
public sealed partial class McePackCompiler : IPackCompiler
{
    const string DiagnosisFile = "mce_icd10_dx.tsv";
    const string ProcedureFile = "mce_icd10_px.tsv";
    const string AgeFile = "mce_age_ranges.tsv";
    const string StatusFile = "mce_discharge_status.tsv";
    const string EditFile = "mce_edits.tsv";
    static readonly string[] Files = [DiagnosisFile, ProcedureFile, AgeFile, StatusFile, EditFile];

    /// <summary>First discharge day coded in ICD-10: the tables hold nothing earlier.</summary>
    static readonly DateOnly FirstDay = new(2015, 10, 1);

    public string Kind => PackKinds.Mce;

    public int Version => MceLayout.CompilerVersion;

    public bool Recognises(SourceFile file) => Files.Contains(file.Name, StringComparer.Ordinal) && EditionOf(file.Folder) is not null;

    /// <inheritdoc/>
    public PackCompilation Compile(IReadOnlyList<SourceFile> recognised)
    {
        var packs = new List<CompiledPack>();
        var findings = new List<Finding>();
        foreach (var folder in recognised.GroupBy(f => f.Folder, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            if (CompileEdition(EditionOf(folder.Key)!, [.. folder.OrderBy(f => f.Name, StringComparer.Ordinal)], findings) is { } pack)
            {
                packs.Add(pack);
            }
        }

        return new(packs, findings);
    }

    static CompiledPack? CompileEdition(string edition, SourceFile[] files, List<Finding> findings)
    {
        foreach (var missing in Files.Where(n => files.All(f => f.Name != n)))
        {
            findings.Add(new("MCE-0901", Severity.Error, missing, $"The folder of MCE {edition} lacks {missing}. Add the file and build again."));
            return null;
        }

        var problems = new List<Finding>();
        var diagnoses = Codes(files, DiagnosisFile, problems);
        var procedures = Codes(files, ProcedureFile, problems);
        var writer = new PackWriter()
            .Add(MceLayout.Ages, MceBytes.Of(Rows(files, AgeFile, 5, AgeRow, problems)))
            .Add(MceLayout.Status, MceBytes.Of(Rows(files, StatusFile, 3, StatusRow, problems)))
            .Add(MceLayout.Edits, EditTypes(files, problems));
        diagnoses.WriteTo(writer, MceLayout.Diagnoses);
        procedures.WriteTo(writer, MceLayout.Procedures);
        findings.AddRange(problems);
        if (problems.Count > 0)
        {
            return null;
        }

        var manifest = ManifestOf(edition, files, diagnoses, procedures);
        return new(manifest, writer.ToBytes(manifest), []);
    }

    static PackManifest ManifestOf(string edition, SourceFile[] files, MceCodeTableWriter diagnoses, MceCodeTableWriter procedures)
    {
        // Version N belongs to fiscal year 1983 + N and each edition ends with its fiscal year: 43 ends on 2026-09-30.
        var major = int.Parse(edition.Split('.')[0], CultureInfo.InvariantCulture);
        var counts = new Dictionary<string, long>
        {
            ["diagnosisRows"] = diagnoses.Rows,
            ["diagnosisCodes"] = diagnoses.Codes,
            ["procedureRows"] = procedures.Rows,
            ["procedureCodes"] = procedures.Codes,
        };
        return new(
            PackKinds.Mce,
            edition,
            FirstDay,
            new DateOnly(1983 + major, 9, 30),
            "public-domain",
            false,
            [.. files.Select(f => f.Source)],
            counts,
            MceLayout.Compiler);
    }

    static MceCodeTableWriter Codes(SourceFile[] files, string name, List<Finding> problems)
    {
        var table = new MceCodeTableWriter();
        foreach (var (line, fields) in Lines(files, name, 4, problems))
        {
            var key = IcdKey.Of<char>(fields[0]);
            if (key == 0 || !TryDays(fields[1], fields[2], out var from, out var through) || !TryFlags(fields[3], out var flags))
            {
                problems.Add(Unreadable(name, line));
                continue;
            }

            table.Add(key, new MceSpell(from, through, flags));
        }

        return table;
    }

    static List<int> Rows(SourceFile[] files, string name, int columns, Func<string[], int[]?> read, List<Finding> problems)
    {
        var rows = new List<int>();
        foreach (var (line, fields) in Lines(files, name, columns, problems))
        {
            if (read(fields) is { } row)
            {
                rows.AddRange(row);
            }
            else
            {
                problems.Add(Unreadable(name, line));
            }
        }

        return rows;
    }

    static int[]? AgeRow(string[] fields)
    {
        var whole = MceFlagNames.TryParse(fields[0].ToLowerInvariant(), out var group)
            & TryInt(fields[1], out var fromAge)
            & TryInt(fields[2], out var toAge)
            & TryDays(fields[3], fields[4], out var from, out var through);
        return whole ? [(int)group, fromAge, toAge, from, through] : null;
    }

    static int[]? StatusRow(string[] fields) =>
        TryInt(fields[0], out var status) && status is > 0 and < 100 && TryDays(fields[1], fields[2], out var from, out var through)
            ? [status, from, through]
            : null;

    static byte[] EditTypes(SourceFile[] files, List<Finding> problems)
    {
        var types = new byte[MceEditNames.Count];
        foreach (var (line, fields) in Lines(files, EditFile, 4, problems))
        {
            // Rows of names with "UNUSED" are reserved places of the publisher's table.
            if (fields[0].Contains("UNUSED", StringComparison.Ordinal))
            {
                continue;
            }

            if (!MceEditNames.TryParse(fields[0], out var edit) || TypeNamed(fields[2]) is not { } type)
            {
                problems.Add(Unreadable(EditFile, line));
                continue;
            }

            types[(int)edit] = (byte)type;
        }

        return types;
    }

    static MceEditType? TypeNamed(string name) => name switch
    {
        "NONE" => MceEditType.None,
        "PREPAYMENT" => MceEditType.Prepayment,
        "POSTPAYMENT" => MceEditType.Postpayment,
        _ => null,
    };

    static IEnumerable<(int Line, string[] Fields)> Lines(SourceFile[] files, string name, int columns, List<Finding> problems)
    {
        var text = Encoding.UTF8.GetString(files.First(f => f.Name == name).Content.Span);
        var lines = text.Split('\n');
        for (var i = 1; i < lines.Length; i++)
        {
            var fields = lines[i].TrimEnd('\r').Split('\t');
            if (fields.Length == columns)
            {
                yield return (i + 1, fields);
            }
            else if (lines[i].Length > 0)
            {
                problems.Add(Unreadable(name, i + 1));
            }
        }
    }

    static bool TryFlags(string text, out MceFlags flags)
    {
        flags = MceFlags.None;
        foreach (var name in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!MceFlagNames.TryParse(name, out var flag))
            {
                return false;
            }

            flags |= flag;
        }

        return true;
    }

    static bool TryDays(string from, string through, out int fromDay, out int throughDay)
    {
        throughDay = DateOnly.MaxValue.DayNumber;
        return TryDay(from, out fromDay) && (through.Length == 0 || TryDay(through, out throughDay));
    }

    static bool TryDay(string text, out int day)
    {
        var ok = DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        day = date.DayNumber;
        return ok;
    }

    static bool TryInt(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    static Finding Unreadable(string file, int line) =>
        new("MCE-0902", Severity.Error, $"{file} line {line}", "The line does not have the known columns, dates or flags. Compare it with the publisher's file, or update the compiler for the new edition.");

    static string? EditionOf(string folder) => EditionPattern().Match(folder) is { Success: true } m ? m.Groups[1].Value : null;

    [GeneratedRegex(@"^mce-v(\d+\.\d+)$")]
    private static partial Regex EditionPattern();
}
