using System.Globalization;
using System.Text;

namespace Custodian.Patients.Prints;

/// <summary>
/// The order of letters on the page for one line: the Unicode Bidirectional Algorithm (UAX #9) without explicit embeddings, which names and addresses have no use for; characters
/// that would make them are left out. The line begins on the side of its first letter.
/// </summary>
static class TextDirection
{
    enum Kind
    {
        L, R, AL, EN, AN, ES, ET, CS, NSM, WS, ON,
    }

    const string Opening = "([{<\u00AB";
    const string Closing = ")]}>\u00BB";

    public static bool HasRightToLeft(string text) => text.EnumerateRunes().Any(r => KindOf(r) is Kind.R or Kind.AL or Kind.AN);

    /// <summary>The text in the order in which its letters stand from left to right; a mark follows its letter.</summary>
    public static string Visual(string text)
    {
        Rune[] runes = [.. text.EnumerateRunes().Where(r => !IsControl(r))];
        if (runes.Length == 0)
        {
            return "";
        }

        var kinds = Array.ConvertAll(runes, KindOf);
        var rightToLeft = Array.Find(kinds, k => k is Kind.L or Kind.R or Kind.AL) is Kind.R or Kind.AL;
        var resolved = Neutrals(runes, Weak(kinds, rightToLeft), rightToLeft);
        return Ordered(runes, Levels(resolved, rightToLeft), kinds);
    }

    /// <summary>Rules W1 to W7.</summary>
    static Kind[] Weak(Kind[] kinds, bool rightToLeft)
    {
        var resolved = (Kind[])kinds.Clone();
        var (before, strong) = (rightToLeft ? Kind.R : Kind.L, rightToLeft ? Kind.R : Kind.L);
        for (var i = 0; i < resolved.Length; i++)
        {
            resolved[i] = resolved[i] == Kind.NSM ? before : resolved[i];
            before = resolved[i];
            strong = resolved[i] is Kind.L or Kind.R or Kind.AL ? resolved[i] : strong;
            resolved[i] = resolved[i] == Kind.EN && strong == Kind.AL ? Kind.AN : resolved[i];
        }

        Separators(resolved);
        strong = rightToLeft ? Kind.R : Kind.L;
        for (var i = 0; i < resolved.Length; i++)
        {
            resolved[i] = resolved[i] == Kind.AL ? Kind.R : resolved[i];
            strong = resolved[i] is Kind.L or Kind.R ? resolved[i] : strong;
            resolved[i] = resolved[i] == Kind.EN && strong == Kind.L ? Kind.L : resolved[i];
        }

        return resolved;
    }

    /// <summary>Rules W4 to W6: a separator within a number and the signs beside one belong to it.</summary>
    static void Separators(Kind[] kinds)
    {
        for (var i = 1; i + 1 < kinds.Length; i++)
        {
            if (kinds[i - 1] == kinds[i + 1] && (kinds[i], kinds[i - 1]) is (Kind.ES, Kind.EN) or (Kind.CS, Kind.EN) or (Kind.CS, Kind.AN))
            {
                kinds[i] = kinds[i - 1];
            }
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] != Kind.ET)
            {
                continue;
            }

            var end = i;
            while (end < kinds.Length && kinds[end] == Kind.ET)
            {
                end++;
            }

            var isNumber = (i > 0 && kinds[i - 1] == Kind.EN) || (end < kinds.Length && kinds[end] == Kind.EN);
            Array.Fill(kinds, isNumber ? Kind.EN : Kind.ON, i, end - i);
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = kinds[i] is Kind.ES or Kind.CS ? Kind.ON : kinds[i];
        }
    }

    /// <summary>Rules N0 to N2: a pair of brackets goes with what it holds, other neutrals with both sides where these agree, and else with the line.</summary>
    static Kind[] Neutrals(Rune[] runes, Kind[] kinds, bool rightToLeft)
    {
        var line = rightToLeft ? Kind.R : Kind.L;
        Brackets(runes, kinds, line);
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is not (Kind.ON or Kind.WS))
            {
                continue;
            }

            var end = i;
            while (end < kinds.Length && kinds[end] is Kind.ON or Kind.WS)
            {
                end++;
            }

            var (before, after) = (i == 0 ? line : Side(kinds[i - 1]), end == kinds.Length ? line : Side(kinds[end]));
            Array.Fill(kinds, before == after ? before : line, i, end - i);
        }

        return kinds;
    }

    static void Brackets(Rune[] runes, Kind[] kinds, Kind line)
    {
        var open = new Stack<int>();
        List<(int Open, int Close)> pairs = [];
        for (var i = 0; i < runes.Length; i++)
        {
            if (kinds[i] == Kind.ON && runes[i].IsBmp && Opening.Contains((char)runes[i].Value, StringComparison.Ordinal))
            {
                open.Push(i);
            }
            else if (kinds[i] == Kind.ON && runes[i].IsBmp && Closing.IndexOf((char)runes[i].Value, StringComparison.Ordinal) is var at and >= 0 && open.Any(o => runes[o].Value == Opening[at]))
            {
                while (runes[open.Peek()].Value != Opening[at])
                {
                    open.Pop();
                }

                pairs.Add((open.Pop(), i));
            }
        }

        foreach (var (from, to) in pairs.OrderBy(p => p.Open))
        {
            var within = kinds[(from + 1)..to].Where(k => k is not (Kind.ON or Kind.WS)).Select(Side).ToHashSet();
            if (within.Count > 0)
            {
                var before = from == 0 ? line : Array.FindLast(kinds[..from], k => k is not (Kind.ON or Kind.WS)) is var k && from > 0 ? Side(k) : line;
                kinds[from] = kinds[to] = within.Contains(line) ? line : before;
            }
        }
    }

    static Kind Side(Kind kind) => kind == Kind.L ? Kind.L : Kind.R;

    /// <summary>Rules I1 and I2.</summary>
    static int[] Levels(Kind[] kinds, bool rightToLeft) =>
        [.. kinds.Select(k => rightToLeft ? (k == Kind.R ? 1 : 2) : k switch { Kind.L => 0, Kind.R => 1, _ => 2 })];

    /// <summary>Rules L2 to L4: runs are turned from the innermost on, marks stay behind their letters, brackets are mirrored.</summary>
    static string Ordered(Rune[] runes, int[] levels, Kind[] kinds)
    {
        var elements = new List<(string Text, int Level)>();
        for (var i = 0; i < runes.Length; i++)
        {
            if (kinds[i] == Kind.NSM && elements.Count > 0)
            {
                elements[^1] = (elements[^1].Text + runes[i], elements[^1].Level);
                continue;
            }

            elements.Add((levels[i] % 2 == 1 ? Mirrored(runes[i]) : runes[i].ToString(), levels[i]));
        }

        for (var level = 2; level > 0; level--)
        {
            Turn(elements, level);
        }

        return string.Concat(elements.Select(e => e.Text));
    }

    static void Turn(List<(string Text, int Level)> elements, int level)
    {
        for (var i = 0; i < elements.Count; i++)
        {
            var end = i;
            while (end < elements.Count && elements[end].Level >= level)
            {
                end++;
            }

            elements.Reverse(i, end - i);
            i = Math.Max(i, end - 1);
        }
    }

    static string Mirrored(Rune rune)
    {
        var (open, close) = rune.IsBmp ? (Opening.IndexOf((char)rune.Value, StringComparison.Ordinal), Closing.IndexOf((char)rune.Value, StringComparison.Ordinal)) : (-1, -1);
        return open >= 0 ? Closing[open].ToString() : close >= 0 ? Opening[close].ToString() : rune.ToString();
    }

    /// <summary>Marks of direction, embeddings and isolates (UAX #9, 2).</summary>
    static bool IsControl(Rune rune) => rune.Value is 0x200E or 0x200F or 0x061C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    static Kind KindOf(Rune rune) => rune.Value switch
    {
        >= '0' and <= '9' or >= 0x06F0 and <= 0x06F9 => Kind.EN,
        >= 0x0660 and <= 0x0669 or 0x066B or 0x066C => Kind.AN,
        '+' or '-' => Kind.ES,
        '#' or '$' or '%' or 0x00A2 or 0x00A3 or 0x00B0 or 0x20AC or 0x066A => Kind.ET,
        ',' or '.' or '/' or ':' or 0x00A0 or 0x060C => Kind.CS,
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => Kind.NSM,
            UnicodeCategory.SpaceSeparator => Kind.WS,
            _ when rune.Value is >= 0x0600 and <= 0x07BF or >= 0x08A0 and <= 0x08FF or >= 0xFB50 and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC => Kind.AL,
            _ when rune.Value is >= 0x0590 and <= 0x089F or >= 0xFB1D and <= 0xFB4F or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF => Kind.R,
            _ when Rune.IsLetter(rune) || Rune.IsNumber(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpacingCombiningMark => Kind.L,
            _ => Kind.ON,
        },
    };
}
