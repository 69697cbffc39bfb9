using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Custodian.CodeBooks.Format;
using Custodian.Packs;

namespace Custodian.CodeBooks.Import;

/// <summary>
/// The text of the official guidelines, cut at its headings (Section I. / A. / 1. / a. / 1) / (a)). A line is a heading only when its mark
/// follows the one before it on its level, or opens a level; so a list in the text that starts elsewhere stays text.
/// </summary>
internal sealed partial class GuidelineText
{
    const int Levels = 6;

    readonly string?[] _marks = new string?[Levels];
    readonly List<(string Id, string Title, StringBuilder Text)> _sections = [];

    /// <summary>Writes the sections and returns how many there are.</summary>
    public static int Write(SourceFile file, PackWriter pack, PooledStringsWriter pool)
    {
        var text = new GuidelineText();
        foreach (var line in Lines.Of(file))
        {
            text.Line(line.Replace('\f', ' ').Trim());
        }

        var rows = new List<int>();
        var named = new List<(ulong First, ulong Last, int Section)>();
        foreach (var (id, title, body) in text._sections)
        {
            var number = rows.Count / 3;
            rows.AddRange([pool.Add(id), pool.Add(title), pool.Add(body.ToString().Trim())]);
            named.AddRange(CodeNames.In(title + "\n" + body).Distinct().Select(n => (n.First, n.Last, number)));
        }

        named.Sort();
        pack.Add("guide", rows)
            .Add("guide.codes", named.SelectMany(n => new[] { n.First, n.Last }).ToArray())
            .Add("guide.of", named.Select(n => n.Section).ToArray());
        return text._sections.Count;
    }

    void Line(string line)
    {
        // Page furniture and the table of contents.
        if (line.Contains("....", StringComparison.Ordinal) || line.StartsWith("ICD-10-CM Official Guidelines for Coding", StringComparison.Ordinal) || Furniture().IsMatch(line))
        {
            return;
        }

        for (var level = 0; level < Levels; level++)
        {
            var match = Heading(level).Match(line);
            if (match.Success && Follows(level, match.Groups[1].Value))
            {
                Open(level, match.Groups[1].Value, match.Groups[2].Value);
                return;
            }
        }

        if (_sections.Count == 0)
        {
            return;
        }

        var (id, title, text) = _sections[^1];
        if (text.Length == 0 && line.Length > 0 && char.IsAsciiLetterLower(line[0]))
        {
            // A heading that runs over its line goes on in small letters; a paragraph begins with a capital.
            _sections[^1] = (id, title + " " + line, text);
        }
        else
        {
            text.Append(line).Append('\n');
        }
    }

    void Open(int level, string mark, string title)
    {
        _marks[level] = mark;
        Array.Fill(_marks, null, level + 1, Levels - level - 1);
        _sections.Add((string.Join('.', _marks.Where(m => m is not null)), title, new()));
    }

    bool Follows(int level, string mark)
    {
        if (level == 0)
        {
            return Array.IndexOf(Sections, mark) == (_marks[0] is null ? 0 : Array.IndexOf(Sections, _marks[0]) + 1);
        }

        if (_marks[0] is null)
        {
            return false;
        }

        return _marks[level] is { } last ? mark == Next(last) : mark is "A" or "1" or "a" && OpensBelow(level);
    }

    // A level opens directly below a heading of any higher level, not below one of its own depth or deeper.
    bool OpensBelow(int level) => _marks.AsSpan(level).IndexOfAnyExcept((string?)null) < 0;

    static string Next(string mark) => char.IsAsciiLetter(mark[0])
        ? ((char)(mark[0] + 1)).ToString()
        : (int.Parse(mark, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);

    static readonly string[] Sections = ["I", "II", "III", "IV"];

    static Regex Heading(int level) => level switch
    {
        0 => SectionMark(), 1 => CapitalMark(), 2 => NumberMark(), 3 => LetterMark(), 4 => NumberInside(), _ => LetterInside(),
    };

    [GeneratedRegex(@"^Section ([IV]+)\.\s+(.+)$")]
    private static partial Regex SectionMark();

    [GeneratedRegex(@"^([A-Z])\.\s+(.+)$")]
    private static partial Regex CapitalMark();

    [GeneratedRegex(@"^(\d{1,2})\.\s+(.+)$")]
    private static partial Regex NumberMark();

    [GeneratedRegex(@"^([a-z])\.\s+(.+)$")]
    private static partial Regex LetterMark();

    [GeneratedRegex(@"^(\d{1,2})\)\s+(.+)$")]
    private static partial Regex NumberInside();

    [GeneratedRegex(@"^\(([a-z])\)\s+(.+)$")]
    private static partial Regex LetterInside();

    [GeneratedRegex(@"^(FY \d{4}|Page \d+ of \d+)$")]
    private static partial Regex Furniture();
}
