using System.Buffers;
using System.Globalization;
using System.Text;

namespace Custodian.Synthetic.Hl7;

/// <summary>A segment being written. Values are escaped; only <see cref="Raw"/> takes text that holds separators already.</summary>
sealed class Segment(string name)
{
    static readonly SearchValues<char> Special = SearchValues.Create("|^~\\&\n\r");
    readonly SortedDictionary<int, string> _fields = [];

    public Segment Set(int field, params string[] components)
    {
        var text = Components(components);
        return Raw(field, text);
    }

    public Segment Set(int field, DateTimeOffset? at) => Raw(field, at is { } t ? Time(t) : "");

    public Segment Raw(int field, string encoded)
    {
        if (encoded.Length > 0)
        {
            _fields[field] = encoded;
        }

        return this;
    }

    /// <summary>Components joined by <c>^</c>, without empty ones at the end.</summary>
    public static string Components(params IReadOnlyList<string> components)
    {
        var last = components.Count;
        while (last > 0 && components[last - 1].Length == 0)
        {
            last--;
        }

        return string.Join('^', components.Take(last).Select(Escape));
    }

    /// <summary>HL7 v2.5 section 2.7; a line end leaves as <c>\.br\</c>.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '|' => escaped.Append("\\F\\"),
                '^' => escaped.Append("\\S\\"),
                '~' => escaped.Append("\\R\\"),
                '\\' => escaped.Append("\\E\\"),
                '&' => escaped.Append("\\T\\"),
                '\n' => escaped.Append("\\.br\\"),
                '\r' => escaped,
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Time to the second with the offset from UTC.</summary>
    public static string Time(DateTimeOffset at) =>
        at.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) + at.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);

    public void AppendTo(StringBuilder message)
    {
        message.Append(name);
        var at = 0;
        foreach (var (field, text) in _fields)
        {
            message.Append('|', field - at).Append(text);
            at = field;
        }

        message.Append('\r');
    }
}
