using System.Text;

namespace Custodian.Patients.Prints;

/// <summary>Code 128 (ISO/IEC 15417): code set C for runs of digits, B for the rest.</summary>
static class Code128
{
    const int CodeC = 99;
    const int CodeB = 100;
    const int StartB = 104;
    const int StartC = 105;
    const int Stop = 106;
    const int Modulo = 103;

    /// <summary>Digits that make a change of the code set worth it at an end, and within.</summary>
    const int RunAtEnd = 4;
    const int RunWithin = 6;

    // Widths of bars and spaces of the symbol values 0 to 106, bar first (ISO/IEC 15417, table 1).
    static readonly string[] Widths =
    [
        "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213", "221312", "231212", "112232", "122132", "122231", "113222", "123122", "123221",
        "223211", "221132", "221231", "213212", "223112", "312131", "311222", "321122", "321221", "312212", "322112", "322211", "212123", "212321", "232121", "111323", "131123", "131321",
        "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331", "132131", "113123", "113321", "133121", "313121", "211331", "231131", "213113", "213311", "213131",
        "311123", "311321", "331121", "312113", "312311", "332111", "314111", "221411", "431111", "111224", "111422", "121124", "121421", "141122", "141221", "112214", "112412", "122114",
        "122411", "142112", "142211", "241211", "221114", "413111", "241112", "134111", "111242", "121142", "121241", "114212", "124112", "124211", "411212", "421112", "421211", "212141",
        "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311", "113141", "114131", "311141", "411131", "211412", "211214", "211232", "2331112",
    ];

    /// <summary>The widths of every symbol value, for whoever reads a picture back.</summary>
    internal static IReadOnlyList<string> Patterns => Widths;

    /// <summary>The widths of bars and spaces in modules, bar first, without quiet zones. Null when the text is empty or has a character beside printable ASCII.</summary>
    public static IReadOnlyList<int>? Encode(string text)
    {
        if (text.Length == 0 || text.Any(c => c is < ' ' or > '~'))
        {
            return null;
        }

        var symbols = Symbols(text);
        var check = symbols[0];
        for (var i = 1; i < symbols.Count; i++)
        {
            check = (check + (symbols[i] * i)) % Modulo;
        }

        var widths = new StringBuilder();
        foreach (var symbol in symbols.Append(check).Append(Stop))
        {
            widths.Append(Widths[symbol]);
        }

        return [.. widths.ToString().Select(c => c - '0')];
    }

    static List<int> Symbols(string text)
    {
        List<int> symbols = [];
        var at = 0;
        var inC = false;
        while (at < text.Length)
        {
            var run = Digits(text, at);
            var pays = run >= (at == 0 || at + run == text.Length ? RunAtEnd : RunWithin) || (at == 0 && run == text.Length && run == 2);
            // An odd run leaves its first digit to code set B, so that the rest pairs up.
            if (!inC && pays && run % 2 == 1 && at > 0)
            {
                symbols.Add(text[at++] - ' ');
                run--;
            }

            if (symbols.Count == 0)
            {
                inC = pays;
                symbols.Add(inC ? StartC : StartB);
            }
            else if (inC != (inC ? run >= 2 : pays))
            {
                inC = !inC;
                symbols.Add(inC ? CodeC : CodeB);
            }

            at = inC ? Pair(text, at, symbols) : One(text, at, symbols);
        }

        return symbols;
    }

    static int Pair(string text, int at, List<int> symbols)
    {
        symbols.Add(((text[at] - '0') * 10) + text[at + 1] - '0');
        return at + 2;
    }

    static int One(string text, int at, List<int> symbols)
    {
        symbols.Add(text[at] - ' ');
        return at + 1;
    }

    static int Digits(string text, int from)
    {
        var end = from;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - from;
    }
}
