using System.Globalization;
using System.Text;
using Custodian.CodeBooks.Format;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.CodeBooks.Import;

/// <summary>
/// The order file of ICD-10-CM and ICD-10-PCS (layout in icd10OrderFiles.pdf): columns 1-5 order number, 7-13 code, 15 flag (1 valid for
/// submission, 0 header), 17-76 short title, 78 to the end long title.
/// </summary>
internal static class OrderFile
{
    public static List<CodeRow> Read(SourceFile file, List<Finding> findings)
    {
        var rows = new List<CodeRow>(100_000);
        var number = 0;
        foreach (var line in Lines.Of(file))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            if (Parse(line) is { } row)
            {
                rows.Add(row);
            }
            else
            {
                findings.Add(ImportFindings.DamagedLine(file, number, line));
            }
        }

        return rows;
    }

    /// <summary>The line as the publisher wrote it, without trailing blanks.</summary>
    public static string Write(CodeRow row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.Order:00000} {CodeKey.Text(row.Key),-7} {(row.Billable ? 1 : 0)} {row.ShortTitle,-60} {row.LongTitle}");

    static CodeRow? Parse(string line)
    {
        if (line.Length < 78 || line[5] != ' ' || line[13] != ' ' || line[14] is not ('0' or '1') || line[15] != ' '
            || !int.TryParse(line.AsSpan(0, 5), NumberStyles.None, CultureInfo.InvariantCulture, out var order)
            || !CodeKey.TryParse(line.AsSpan(6, 7).TrimEnd(), out var key, out var length) || length < 3)
        {
            return null;
        }

        return new(key, line[14] == '1', line[16..76].TrimEnd(), line[77..].TrimEnd(), order);
    }
}
