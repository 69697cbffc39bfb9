using System.Globalization;
using System.Text;

namespace Custodian.Patients.Prints;

/// <summary>
/// Arabic letters as they join their neighbours, in the presentation forms of Unicode (blocks FB50 and FE70; the joining rules are R1 to R7 of the Unicode Standard, 9.2).
/// Fonts for documents have a glyph for each, so nothing but the letters themselves has to be exchanged. A form that the font lacks stays the letter.
/// </summary>
static class ArabicJoining
{
    const char Lam = '\u0644';
    const char Tatweel = '\u0640';
    const char Joiner = '\u200D';

    /// <summary>Letters that join on their right only, with their isolated form; the final form follows it.</summary>
    static readonly (int Letter, int Form)[] RightJoining =
    [
        (0x0622, 0xFE81), (0x0623, 0xFE83), (0x0624, 0xFE85), (0x0625, 0xFE87), (0x0627, 0xFE8D), (0x0629, 0xFE93), (0x062F, 0xFEA9), (0x0630, 0xFEAB), (0x0631, 0xFEAD), (0x0632, 0xFEAF), (0x0648, 0xFEED), (0x0671, 0xFB50),
        (0x0688, 0xFB88), (0x068C, 0xFB84), (0x068D, 0xFB82), (0x068E, 0xFB86), (0x0691, 0xFB8C), (0x0698, 0xFB8A), (0x06BA, 0xFB9E), (0x06C0, 0xFBA4), (0x06C5, 0xFBE0), (0x06C6, 0xFBD9), (0x06C7, 0xFBD7), (0x06C8, 0xFBDB),
        (0x06C9, 0xFBE2), (0x06CB, 0xFBDE), (0x06D2, 0xFBAE), (0x06D3, 0xFBB0),
    ];

    /// <summary>Letters that join on both sides, with their isolated form; the final, initial and medial forms follow it.</summary>
    static readonly (int Letter, int Form)[] DualJoining =
    [
        (0x0626, 0xFE89), (0x0628, 0xFE8F), (0x062A, 0xFE95), (0x062B, 0xFE99), (0x062C, 0xFE9D), (0x062D, 0xFEA1), (0x062E, 0xFEA5), (0x0633, 0xFEB1), (0x0634, 0xFEB5), (0x0635, 0xFEB9), (0x0636, 0xFEBD), (0x0637, 0xFEC1),
        (0x0638, 0xFEC5), (0x0639, 0xFEC9), (0x063A, 0xFECD), (0x0641, 0xFED1), (0x0642, 0xFED5), (0x0643, 0xFED9), (0x0644, 0xFEDD), (0x0645, 0xFEE1), (0x0646, 0xFEE5), (0x0647, 0xFEE9), (0x064A, 0xFEF1), (0x0679, 0xFB66),
        (0x067A, 0xFB5E), (0x067B, 0xFB52), (0x067E, 0xFB56), (0x067F, 0xFB62), (0x0680, 0xFB5A), (0x0683, 0xFB76), (0x0684, 0xFB72), (0x0686, 0xFB7A), (0x0687, 0xFB7E), (0x06A4, 0xFB6A), (0x06A6, 0xFB6E), (0x06A9, 0xFB8E),
        (0x06AD, 0xFBD3), (0x06AF, 0xFB92), (0x06B1, 0xFB9A), (0x06B3, 0xFB96), (0x06BB, 0xFBA0), (0x06BE, 0xFBAA), (0x06C1, 0xFBA6), (0x06CC, 0xFBFC), (0x06D0, 0xFBE4),
    ];

    /// <summary>The alefs that melt with a lam before them, and the ligature's isolated form; the final form follows it.</summary>
    static readonly Dictionary<char, char> LamAlefs = new() { ['\u0622'] = '\uFEF5', ['\u0623'] = '\uFEF7', ['\u0625'] = '\uFEF9', ['\u0627'] = '\uFEFB' };

    static readonly Dictionary<char, Forms> ByLetter = Table();

    /// <param name="isWritten">Whether the font has the character.</param>
    public static string Join(string text, Func<Rune, bool> isWritten)
    {
        if (!text.Any(ByLetter.ContainsKey))
        {
            return text;
        }

        var joined = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == Joiner)
            {
                continue;
            }

            if (text[at] == Lam && at + 1 < text.Length && LamAlefs.TryGetValue(text[at + 1], out var ligature) && isWritten(new(ligature)))
            {
                joined.Append(JoinsBefore(text, at) ? (char)(ligature + 1) : ligature);
                at++;
                continue;
            }

            var form = ByLetter.TryGetValue(text[at], out var forms) ? forms.Of(JoinsBefore(text, at), JoinsAfter(text, at)) : text[at];
            joined.Append(isWritten(new(form)) ? form : text[at]);
        }

        return joined.ToString();
    }

    /// <summary>The letter before, marks aside, reaches over to this one.</summary>
    static bool JoinsBefore(string text, int at)
    {
        for (at--; at >= 0 && IsMark(text[at]); at--)
        {
        }

        return at >= 0 && (IsCausing(text[at]) || (ByLetter.TryGetValue(text[at], out var before) && before.Dual));
    }

    static bool JoinsAfter(string text, int at)
    {
        for (at++; at < text.Length && IsMark(text[at]); at++)
        {
        }

        return at < text.Length && (IsCausing(text[at]) || ByLetter.ContainsKey(text[at]));
    }

    static bool IsCausing(char c) => c is Tatweel or Joiner;

    static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    static Dictionary<char, Forms> Table()
    {
        // Alef maksura has its initial and medial forms in the other block.
        var table = new Dictionary<char, Forms> { ['\u0649'] = new('\uFEEF', '\uFEF0', '\uFBE8', '\uFBE9', Dual: true) };
        foreach (var (letter, form) in RightJoining)
        {
            table[(char)letter] = new((char)form, (char)(form + 1), (char)form, (char)(form + 1), Dual: false);
        }

        foreach (var (letter, form) in DualJoining)
        {
            table[(char)letter] = new((char)form, (char)(form + 1), (char)(form + 2), (char)(form + 3), Dual: true);
        }

        return table;
    }

    readonly record struct Forms(char Isolated, char Final, char Initial, char Medial, bool Dual)
    {
        public char Of(bool before, bool after) => (before, after) switch
        {
            (false, false) => Isolated,
            (true, false) => Final,
            (false, true) => Initial,
            _ => Medial,
        };
    }
}
