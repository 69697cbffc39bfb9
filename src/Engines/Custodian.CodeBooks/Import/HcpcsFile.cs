using Custodian.CodeBooks.Format;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.CodeBooks.Import;

/// <summary>
/// The alphanumeric HCPCS file as CMS issues it: records of 320 characters (HCPCS Contractor Record, HCPCyyyy_recordlayout), or its
/// spreadsheet saved as comma separated text. Records that go on over several lines come together.
/// </summary>
internal static class HcpcsFile
{
    // Record identification: 3 and 4 procedures, 7 and 8 modifiers; the higher of each goes on with the description.
    const string Begins = "37";
    const string GoesOn = "48";

    // Up to the action code, the last field read.
    const int Details = 293;

    public static List<HcpcsRecord> Read(SourceFile file, List<Finding> findings)
    {
        var found = new List<HcpcsRecord>();
        foreach (var record in file.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? Spreadsheet(file, findings) : Fixed(file, findings))
        {
            if (record.Continues && found.Count > 0 && found[^1].Code == record.Code)
            {
                found[^1] = found[^1] with { Long = (found[^1].Long + " " + record.Long).Trim() };
            }
            else
            {
                found.Add(record);
            }
        }

        return found;
    }

    static IEnumerable<HcpcsRecord> Fixed(SourceFile file, List<Finding> findings)
    {
        var number = 0;
        foreach (var line in Lines.Of(file))
        {
            number++;
            if (line.Trim().Length == 0)
            {
                continue;
            }

            if (Record(line) is { } record)
            {
                yield return record;
            }
            else
            {
                findings.Add(ImportFindings.DamagedLine(file, number, line));
            }
        }
    }

    static HcpcsRecord? Record(string line)
    {
        var kind = line.Length > 11 ? line[10] : ' ';
        var code = line.Length > 5 ? line[..5].Trim() : "";
        var continues = GoesOn.Contains(kind, StringComparison.Ordinal);
        if ((!continues && (!Begins.Contains(kind, StringComparison.Ordinal) || line.Length < Details)) || !IsCode(code))
        {
            return null;
        }

        var full = line.PadRight(Details);
        return new(
            code, continues, Text(full, 12, 91), continues ? "" : Text(full, 92, 119), continues ? "" : Text(full, 230, 230),
            continues ? "" : Text(full, 269, 276), continues ? "" : Text(full, 277, 284), continues ? "" : Text(full, 285, 292), continues ? "" : Text(full, 293, 293));
    }

    static IEnumerable<HcpcsRecord> Spreadsheet(SourceFile file, List<Finding> findings)
    {
        Dictionary<string, int>? columns = null;
        foreach (var row in DelimitedText.Rows(new StringReader(Lines.Text(file))))
        {
            var fields = row.Fields;
            if (columns is null)
            {
                columns = Columns(fields);
                continue;
            }

            string At(string name) => columns.TryGetValue(name, out var at) && at < fields.Length ? IndexXml.Flat(fields[at]) : "";
            var kind = At("RECID");
            if (!row.IsOpen && IsCode(At("HCPC")) && kind.Length == 1 && (Begins + GoesOn).Contains(kind, StringComparison.Ordinal))
            {
                yield return new(
                    At("HCPC"), GoesOn.Contains(kind, StringComparison.Ordinal), At("LONG DESCRIPTION"), At("SHORT DESCRIPTION"), At("COV"), At("ADD DT"), At("ACT EFF DT"), At("TERM DT"), At("ACTION CD"));
            }
            else if (!row.IsBlank)
            {
                findings.Add(ImportFindings.DamagedLine(file, row.Line, string.Join(',', fields)));
            }
        }
    }

    // The head is the first row that names the code's column; what stands above it is a title.
    static Dictionary<string, int>? Columns(string[] fields)
    {
        var names = fields.Select(f => IndexXml.Flat(f).ToUpperInvariant()).ToList();
        return names.Contains("HCPC") ? names.Index().DistinctBy(n => n.Item).ToDictionary(n => n.Item, n => n.Index, StringComparer.Ordinal) : null;
    }

    static bool IsCode(string code) => code.Length is 2 or 5 && CodeKey.TryParse(code, out _, out var length) && length == code.Length;

    // Positions as the layout counts them, from 1, both inclusive.
    static string Text(string line, int first, int last) => IndexXml.Flat(line[(first - 1)..last]);
}
