namespace Custodian.Matching.Standard;

/// <summary>
/// One distinct standard value with all that comparing it needs, worked out once. Within one standardiser equal values are the same object.
/// </summary>
sealed class TraitValue
{
    /// <summary>Longer values are compared by their first letters: one machine word of match flags.</summary>
    public const int LongestCompared = 64;

    public TraitValue(string text)
    {
        Text = text;
        Compared = text.Length <= LongestCompared ? text : text[..LongestCompared];
        Letters = SignatureOf(Compared);
    }

    public string Text { get; }

    public string Compared { get; }

    /// <summary>Two bits a letter or digit: it occurs, it occurs again. An edit changes few of them, so most different pairs are told apart here.</summary>
    public ulong Letters { get; }

    /// <summary>Phonetic code of a name; empty for other values.</summary>
    public string Sound { get; init; } = "";

    /// <summary>Nickname groups of a name.</summary>
    public int[] Nicknames { get; init; } = [];

    /// <summary>The parts of a compound name or address; empty when there is one.</summary>
    public string[] Parts { get; init; } = [];

    /// <summary>How many records of the file have it, by the role it is used in; set once when the file is read.</summary>
    public int Count { get; set; }

    /// <summary>Minus the logarithm of the value's share, in eighths: what agreement on it is worth; see <see cref="Scoring.Rarity"/>.</summary>
    public sbyte Worth { get; set; }

    static ulong SignatureOf(string text)
    {
        ulong once = 0;
        ulong again = 0;
        foreach (var c in text)
        {
            var bit = 1UL << (char.IsAsciiLetterLower(c) ? c - 'a' : char.IsAsciiDigit(c) ? 26 + ((c - '0') % 6) : 31);
            again |= once & bit;
            once |= bit;
        }

        return once | (again << 32);
    }
}
