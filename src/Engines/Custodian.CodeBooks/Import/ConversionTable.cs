using System.Globalization;
using System.Text.RegularExpressions;
using Custodian.CodeBooks.Format;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.CodeBooks.Import;

/// <summary>The NCHS conversion table: each new code, when it took effect and the code or codes used before it.</summary>
internal sealed partial class ConversionTable
{
    readonly List<(ulong Previous, ulong Current)> _pairs = [];
    ulong[] _sorted = [];

    /// <summary>Previous and current code in turn, sorted.</summary>
    public ulong[] Pairs => _sorted;

    /// <summary>Reads the rows that took effect by the first day of an edition.</summary>
    public static ConversionTable Read(SourceFile file, DateOnly by, List<Finding> findings)
    {
        var table = new ConversionTable();
        var number = 0;
        var inRows = false;
        foreach (var line in Lines.Of(file))
        {
            number++;
            inRows |= line.StartsWith("Current code", StringComparison.OrdinalIgnoreCase);
            var codes = Codes().Matches(line);
            if (!inRows || line.Trim(' ', ',', '"').Length == 0 || line.StartsWith("Current code", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var fields = line.Split(',', 3);
            if (fields.Length < 3 || codes.Count < 1 || Effective(fields[1]) is not { } day)
            {
                findings.Add(ImportFindings.DamagedLine(file, number, line));
            }
            else if (day <= by)
            {
                table.Add(codes);
            }
        }

        table._pairs.Sort();
        table._sorted = [.. table._pairs.SelectMany(p => new[] { p.Previous, p.Current })];
        return table;
    }

    /// <summary>The codes of the edition that took the place of one it no longer has; empty when none are known.</summary>
    public List<ulong> Replacements(ulong gone, Func<ulong, bool> exists) => Replacement.Of(gone, _sorted, exists);

    void Add(MatchCollection codes)
    {
        var current = CodeKey.Of(codes[0].Value);
        foreach (var previous in codes.Skip(1).Select(c => CodeKey.Of(c.Value)).Distinct())
        {
            _pairs.Add((previous, current));
        }
    }

    // A year stands for October 1 of that year; other days were written as spreadsheet day numbers counted from 1899-12-30.
    static DateOnly? Effective(string text)
    {
        if (!int.TryParse(text.Trim(' ', '"'), NumberStyles.None, CultureInfo.InvariantCulture, out var n))
        {
            return DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) ? day : null;
        }

        return n is > 1990 and < 2100 ? new DateOnly(n, 10, 1) : n is > 30000 and < 80000 ? new DateOnly(1899, 12, 30).AddDays(n) : null;
    }

    [GeneratedRegex(@"[A-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?")]
    private static partial Regex Codes();
}
