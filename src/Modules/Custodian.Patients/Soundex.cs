namespace Custodian.Patients;

/// <summary>American Soundex (National Archives, "The Soundex Indexing System").</summary>
static class Soundex
{
    /// <summary>The word's first letter and three digits; letters outside A-Z add nothing.</summary>
    /// <param name="word">Upper case, as <see cref="NameText.Plain"/> writes it.</param>
    public static string Of(string word)
    {
        if (word.Length == 0)
        {
            return "";
        }

        Span<char> code = ['0', '0', '0', '0'];
        code[0] = word[0];
        var last = Digit(word[0]);
        var n = 1;
        for (var i = 1; i < word.Length && n < 4; i++)
        {
            var digit = Digit(word[i]);
            if (digit is not ('0' or '-') && digit != last)
            {
                code[n++] = digit;
            }

            // H and W do not separate equal codes; vowels do.
            last = digit == '-' ? last : digit;
        }

        return new string(code);
    }

    static char Digit(char c) => c switch
    {
        'B' or 'F' or 'P' or 'V' => '1',
        'C' or 'G' or 'J' or 'K' or 'Q' or 'S' or 'X' or 'Z' => '2',
        'D' or 'T' => '3',
        'L' => '4',
        'M' or 'N' => '5',
        'R' => '6',
        'H' or 'W' => '-',
        _ => '0',
    };
}
