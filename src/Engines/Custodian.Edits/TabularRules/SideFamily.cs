namespace Custodian.Edits.Tabular;

/// <summary>
/// The codes of one condition by side. They differ in one character, and their titles in the word of the side: "unspecified femur" and "right femur".
/// For both sides, and for no side, one more word may differ: "right eye" and "bilateral".
/// </summary>
sealed record SideFamily(Side Side, IReadOnlyList<TabularCode> Right, IReadOnlyList<TabularCode> Left, IReadOnlyList<TabularCode> Both)
{
    const string Characters = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    static readonly char[] Separators = [' ', ',', ';', '(', ')', '-', '/'];

    public static SideFamily? Of(TabularCode entry, Func<string, TabularCode?> find)
    {
        var (side, words) = Read(entry.Title);
        if (side == Side.None)
        {
            return null;
        }

        var others = Neighbours(entry.Code).Select(find).OfType<TabularCode>().Where(c => c.Billable)
            .Select(c => (Code: c, Read: Read(c.Title)))
            .Where(c => c.Read.Side != side && Distance(words, c.Read.Words) <= Allowed(side, c.Read.Side))
            .ToList();
        IReadOnlyList<TabularCode> On(Side wanted) => [.. others.Where(o => o.Read.Side == wanted).Select(o => o.Code)];
        return new(side, On(Side.Right), On(Side.Left), On(Side.Both));
    }

    static int Allowed(Side one, Side other) => one is Side.Both or Side.Unspecified || other is Side.Both or Side.Unspecified ? 1 : 0;

    /// <summary>Codes that differ in one of the characters after the category.</summary>
    static IEnumerable<string> Neighbours(string code)
    {
        for (var at = 3; at < code.Length; at++)
        {
            foreach (var c in Characters.Where(c => c != code[at]))
            {
                yield return string.Concat(code.AsSpan(0, at), [c], code.AsSpan(at + 1));
            }
        }
    }

    /// <summary>A named side counts before "unspecified", which can stand for something else in the title.</summary>
    static (Side Side, IReadOnlyList<string> Words) Read(string title)
    {
        var side = Side.None;
        List<string> words = [];
        foreach (var word in title.ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            var named = Of(word);
            side = named is Side.None || (named == Side.Unspecified && side != Side.None) ? side : named;
            if (named == Side.None)
            {
                words.Add(word.TrimEnd('s'));
            }
        }

        return (side, words);
    }

    static Side Of(string word) => word switch
    {
        "right" => Side.Right,
        "left" => Side.Left,
        "bilateral" or "both" => Side.Both,
        "unspecified" => Side.Unspecified,
        _ => Side.None,
    };

    /// <summary>How many words stand in one title only.</summary>
    static int Distance(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var left = other.ToList();
        return one.Count(word => !left.Remove(word)) + left.Count;
    }
}
