using System.Globalization;

namespace Custodian.Synthetic.Stories;

/// <summary>What the readers of scenario and background files have in common: words, ranges, weights.</summary>
static class StoryFile
{
    /// <summary>Cuts a line at its first space.</summary>
    public static (string Word, string Remainder) Cut(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (line, "") : (line[..space], line[(space + 1)..].Trim());
    }

    public static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary><c>3-8</c>; one number stands for both ends.</summary>
    public static (int Low, int High) Range(string text)
    {
        var ends = text.Split('-');
        return (Number(ends[0]), Number(ends[^1]));
    }

    /// <summary><c>01:55 06:25</c>.</summary>
    public static IEnumerable<Weighted> Weights(string text) =>
        Words(text).Select(w => w.Split(':')).Select(p => new Weighted(p[0], Number(p[1])));

    /// <summary>Splits off <c>when a !b</c> from the end of a line.</summary>
    public static (string Text, Condition When) Conditional(string text)
    {
        var at = text.IndexOf(" when ", StringComparison.Ordinal);
        return at < 0 ? (text, Condition.Always) : (text[..at], Condition.Parse(Words(text[(at + 6)..])));
    }

    /// <summary><c>A4151 Y when aki</c>; a dash marks a code exempt from POA reporting.</summary>
    public static CodeLine Code(string text)
    {
        var (line, when) = Conditional(text);
        var words = Words(line);
        return new(words[0], words[1] == "-" ? null : words[1][0], when);
    }
}
