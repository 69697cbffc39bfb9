using System.Text.RegularExpressions;

namespace Custodian.Edits.Tabular;

/// <summary>
/// Reads the codes out of the text of a note. Codes in parentheses are what the note refers to; where there are none, codes in the running text are
/// ("code from category Z3A"). What is not fully understood is said in <see cref="NoteReferences.Fault"/>, and the rules then do not use it.
/// </summary>
/// <param name="exists">True when a category, given as three characters, is in the edition: "vitamin B12" names none.</param>
/// <param name="chapters">Categories of a chapter by its number, for "code (Chapter 20)".</param>
public sealed partial class NoteReader(Func<string, bool> exists, IReadOnlyDictionary<string, CodeRange> chapters)
{
    /// <summary>Never throws; a text without codes gives <see cref="NoteReferences.None"/>.</summary>
    public NoteReferences Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<CodeRange> appliesTo = [];
        if (Scoped().Match(text) is { Success: true } scoped)
        {
            appliesTo = [.. Items(scoped.Groups["codes"].Value)];
            text = text[scoped.Length..];
        }

        var groups = Groups().Matches(text).Select(m => m.Groups["in"].Value).Where(g => Code().Matches(g).Any(Exists)).ToList();
        var chapter = groups.Count == 0 ? Chapter(text) : null;
        var read = groups.Count > 0 ? groups.Select(g => Segment(g, bare: true)).ToList()
            : chapter is not null ? [new NoteReferences([chapter], [], [], "")]
            : Code().Matches(text).Any(Exists) ? [Segment(text, bare: false)]
            : [];
        return read.Count == 0 && appliesTo.Count == 0 ? NoteReferences.None : new(
            [.. read.SelectMany(r => r.Ranges)], [.. read.SelectMany(r => r.Excepted)], appliesTo, read.Select(r => r.Fault).FirstOrDefault(f => f.Length > 0) ?? "");
    }

    /// <param name="text">The inside of parentheses, or a whole running text.</param>
    /// <param name="bare">Parentheses hold codes only; any other word there is a fault.</param>
    NoteReferences Segment(string text, bool bare)
    {
        var without = Except().Match(text) is { Success: true } except && Code().IsMatch(text[(except.Index + except.Length)..]) && Code().IsMatch(text[..except.Index])
            ? text[(except.Index + except.Length)..] : "";
        var named = without.Length > 0 ? text[..^without.Length] : text;
        var (codes, limit, fault) = Limited(named);
        var ranges = Items(codes).Select(r => r with { Limit = limit }).ToList();
        if (fault.Length == 0 && bare && Words().Replace(Item().Replace(Except().Replace(codes, ""), ""), " ").Trim() is { Length: > 0 } left)
        {
            fault = $"words among the codes: {left}";
        }

        return new(ranges, [.. Items(without)], [], fault);
    }

    /// <summary>Cuts the limit off that stands after the last code.</summary>
    (string Codes, CharacterLimit? Limit, string Fault) Limited(string text)
    {
        var last = Code().Matches(text).Where(Exists).Last();
        var with = With().Match(text, last.Index + last.Length);
        if (!with.Success)
        {
            return (text, null, "");
        }

        var limit = LimitReader.Read(text[(with.Index + with.Length)..]);
        return (text[..with.Index], limit, limit is null ? "limited in words, not by characters" : "");
    }

    IEnumerable<CodeRange> Items(string text) => Item().Matches(text)
        .Select(m => (First: Plain(m.Groups["first"].Value), Last: Plain(m.Groups["last"].Success ? m.Groups["last"].Value : m.Groups["first"].Value)))
        .Where(r => exists(r.First[..3]))
        .Select(r => new CodeRange(r.First, r.Last));

    CodeRange? Chapter(string text) => ChapterNumber().Match(text) is { Success: true } m ? chapters.GetValueOrDefault(m.Groups[1].Value) : null;

    bool Exists(Match code) => exists(code.Value[..3]);

    static string Plain(string code) => code.Replace(".", "", StringComparison.Ordinal);

    const string OneCode = @"[A-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{0,4})?(?![A-Za-z0-9])";

    [GeneratedRegex(@"^For codes (?<codes>[^a-z]+), use additional code\b", RegexOptions.None)]
    private static partial Regex Scoped();

    [GeneratedRegex(@"[(\[](?<in>[^()\[\]]*)(?:[)\]]|$)")]
    private static partial Regex Groups();

    [GeneratedRegex($@"(?<![A-Za-z0-9.]){OneCode}")]
    private static partial Regex Code();

    [GeneratedRegex($@"(?<![A-Za-z0-9.])(?<first>{OneCode})\s*(?:-?\s*(?:-|–|\bto\b|\bthrough\b)\s*(?<last>{OneCode})-?|-)?")]
    private static partial Regex Item();

    [GeneratedRegex(@"\b(?:except|excluding|other than|not including)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Except();

    [GeneratedRegex(@",?\s*-?\bwith\b", RegexOptions.IgnoreCase)]
    private static partial Regex With();

    [GeneratedRegex(@"\b(?:and|or|see|also|from|in|codes?|categor(?:y|ies)|subcategor(?:y|ies))\b|[\s,.;&:-]+", RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    [GeneratedRegex(@"\(Chapter ([0-9]{1,2})\)")]
    private static partial Regex ChapterNumber();
}
