using Custodian.CodeBooks.Format;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.CodeBooks.Import;

/// <summary>The list of codes exempt from reporting of present-on-admission: tab separated, the code with its dot in the column named POAexemptCode.</summary>
internal static class PoaExemptList
{
    public static List<ulong> Read(SourceFile file, List<Finding> findings)
    {
        var codes = new List<ulong>();
        var (number, column) = (0, 1);
        foreach (var line in Lines.Of(file))
        {
            number++;
            var fields = line.Split('\t');
            if (number == 1 && Array.FindIndex(fields, f => f.Trim().Equals("POAexemptCode", StringComparison.OrdinalIgnoreCase)) is >= 0 and var found)
            {
                column = found;
            }
            else if (fields.Length > column && CodeKey.TryParse(fields[column].AsSpan().Trim(), out var key, out var length) && length >= 3)
            {
                codes.Add(key);
            }
            else if (line.Trim().Length > 0)
            {
                findings.Add(ImportFindings.DamagedLine(file, number, line));
            }
        }

        return codes;
    }
}
