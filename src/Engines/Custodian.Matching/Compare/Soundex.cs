namespace Custodian.Matching.Compare;

/// <summary>American Soundex as the National Archives describe it: h and w do not part letters of one code, vowels do.</summary>
public static class Soundex
{
    const string Codes = "01230120022455012623010202";

    /// <summary>A letter and three digits such as <c>R163</c>; empty when the text does not begin with a letter a-z.</summary>
    public static string Of(ReadOnlySpan<char> name)
    {
        if (name.Length == 0 || !char.IsAsciiLetter(name[0]))
        {
            return "";
        }

        Span<char> code = ['0', '0', '0', '0'];
        code[0] = char.ToUpperInvariant(name[0]);
        var last = CodeOf(name[0]);
        var length = 1;
        for (var i = 1; i < name.Length && length < 4; i++)
        {
            var letter = char.ToLowerInvariant(name[i]);
            if (!char.IsAsciiLetterLower(letter) || letter is 'h' or 'w')
            {
                continue;
            }

            var digit = CodeOf(letter);
            if (digit != '0' && digit != last)
            {
                code[length++] = digit;
            }

            last = digit;
        }

        return new(code);
    }

    static char CodeOf(char letter) => Codes[char.ToLowerInvariant(letter) - 'a'];
}
