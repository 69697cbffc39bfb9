using System.Globalization;
using System.Text;

namespace Custodian.Synthetic.Stories;

/// <summary>
/// Turns a template into text and notes which passage supports which code. <c>[A4151,N390: Sentence.]</c> marks a passage; a line that starts
/// with <c>?flag,!flag</c> stands only when the condition holds; <c>{...}</c> is replaced, see the README.
/// </summary>
sealed class StoryText(StoryFacts facts, Dice dice)
{
    readonly Dictionary<string, string> _drawn = new(StringComparer.Ordinal);
    StringBuilder _out = new();
    List<Passage> _passages = [];
    int _day;

    /// <summary>Writes one document. Values drawn by name keep from document to document.</summary>
    /// <param name="body">The template.</param>
    /// <param name="day">Days after admission.</param>
    public (string Text, IReadOnlyList<Passage> Passages) Write(string body, int day)
    {
        (_out, _passages, _day) = (new(), [], day);
        Lines(body);
        return (_out.ToString().TrimEnd('\n'), _passages);
    }

    void Lines(string body)
    {
        foreach (var line in body.Split('\n'))
        {
            var text = line;
            if (line.StartsWith('?'))
            {
                var (condition, rest) = StoryFile.Cut(line[1..]);
                if (!Condition.Parse(condition.Split(',')).Holds(facts.Flags))
                {
                    continue;
                }

                text = rest;
            }

            Inline(text);
            _out.Append('\n');
        }
    }

    void Inline(string text)
    {
        (string Codes, int Start)? open = null;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '[':
                    var colon = text.IndexOf(':', i);
                    open = (text[(i + 1)..colon], _out.Length);
                    i = colon + 1;
                    break;
                case ']' when open is { } o:
                    _passages.Add(new(o.Codes.Split(','), o.Start, _out.Length - o.Start));
                    open = null;
                    break;
                case '{':
                    var close = text.IndexOf('}', i);
                    Token(text[(i + 1)..close]);
                    i = close;
                    break;
                default:
                    _out.Append(text[i]);
                    break;
            }
        }
    }

    void Token(string token)
    {
        var (word, rest) = StoryFile.Cut(token);
        switch (word)
        {
            case "history": Background(c => c.History); break;
            case "medications": Background(c => c.Medication.Length > 0 ? [c.Medication] : []); break;
            case "n": _out.Append(Drawn(rest, 0)); break;
            case "d": _out.Append(Drawn(rest, 1)); break;
            case "pick": _out.Append(dice.Pick(rest.Split('/'))); break;
            case "lab": _out.Append(facts.Lab(rest)); break;
            case "day": _out.Append(_day + 1); break;
            case "date": _out.Append(Day(facts.Admitted.AddDays(rest.Length > 0 ? StoryFile.Number(rest) : _day))); break;
            default: _out.Append(facts.Word(word)); break;
        }
    }

    void Background(Func<Comorbidity, IReadOnlyList<string>> lines)
    {
        var any = false;
        foreach (var line in facts.Background.SelectMany(lines))
        {
            var at = _out.Length;
            if (any)
            {
                _out.Append('\n');
            }

            var before = _out.Length;
            Conditioned(line);
            if (_out.Length == before)
            {
                _out.Length = at;
                continue;
            }

            any = true;
        }

        if (!any)
        {
            _out.Append("None.");
        }
    }

    void Conditioned(string line)
    {
        if (!line.StartsWith('?'))
        {
            Inline("- " + line);
            return;
        }

        var (condition, rest) = StoryFile.Cut(line[1..]);
        if (Condition.Parse(condition.Split(',')).Holds(facts.Flags))
        {
            Inline("- " + rest);
        }
    }

    /// <summary><c>temp 38.1-39.6</c> draws once per name; <c>38-40</c> draws each time.</summary>
    string Drawn(string rest, int decimals)
    {
        var (name, range) = StoryFile.Cut(rest);
        if (range.Length == 0)
        {
            return Draw(name, decimals);
        }

        if (!_drawn.TryGetValue(name, out var value))
        {
            _drawn[name] = value = Draw(range, decimals);
        }

        return value;
    }

    string Draw(string range, int decimals)
    {
        var ends = range.Split('-');
        return Numbers.Between(dice, ends[0], ends[^1], decimals);
    }

    static string Day(DateTimeOffset at) => at.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture);
}
