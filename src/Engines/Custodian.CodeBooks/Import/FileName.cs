using System.Globalization;
using System.Text.RegularExpressions;
using Custodian.Packs;

namespace Custodian.CodeBooks.Import;

/// <summary>What the name of an official file tells: its words, whatever stands between them, and its fiscal year and update.</summary>
internal sealed partial class FileName
{
    public FileName(SourceFile file)
    {
        Words = Separators().Replace(Path.GetFileNameWithoutExtension(file.Name).ToLowerInvariant(), "-");
        Extension = Path.GetExtension(file.Name).ToLowerInvariant();
        // "October-2025" is the day an edition begins, and the fiscal year is the one after.
        Year = (YearOf(Words) ?? YearOf(file.Folder.ToLowerInvariant())) + (Words.Contains("october-20", StringComparison.Ordinal) ? 1 : 0);
        April = Words.Contains("april", StringComparison.Ordinal) || Words.Contains("-apr-", StringComparison.Ordinal);
    }

    public string Words { get; }

    public string Extension { get; }

    /// <summary>Fiscal year, or null when neither name nor folder tells it.</summary>
    public int? Year { get; }

    /// <summary>The file belongs to the update of April 1 of that year.</summary>
    public bool April { get; }

    public bool Has(params string[] all) => all.All(w => Words.Contains(w, StringComparison.Ordinal));

    static int? YearOf(string text)
    {
        var match = FourDigits().Match(text);
        if (match.Success)
        {
            return int.Parse(match.Value, CultureInfo.InvariantCulture);
        }

        match = FiscalYear().Match(text);
        return match.Success ? 2000 + int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex("[-_. ]+")]
    private static partial Regex Separators();

    [GeneratedRegex(@"(?<!\d)20[0-9]{2}(?!\d)")]
    private static partial Regex FourDigits();

    [GeneratedRegex(@"fy-?([0-9]{2})(?!\d)")]
    private static partial Regex FiscalYear();
}
