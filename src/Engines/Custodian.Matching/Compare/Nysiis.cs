using System.Text;

namespace Custodian.Matching.Compare;

/// <summary>The phonetic code of the New York State Identification and Intelligence System (R. L. Taft, 1970), not cut to six letters.</summary>
public static class Nysiis
{
    /// <summary>The code in upper case; empty when the text has no letter a-z.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetter(c))
            {
                name.Append(char.ToUpperInvariant(c));
            }
        }

        return name.Length == 0 ? "" : Encode(Ending(Beginning(name.ToString())));
    }

    static string Beginning(string name) =>
        name.StartsWith("MAC", StringComparison.Ordinal) ? "MCC" + name[3..]
        : name.StartsWith("KN", StringComparison.Ordinal) ? "NN" + name[2..]
        : name.StartsWith('K') ? "C" + name[1..]
        : name.StartsWith("PH", StringComparison.Ordinal) || name.StartsWith("PF", StringComparison.Ordinal) ? "FF" + name[2..]
        : name.StartsWith("SCH", StringComparison.Ordinal) ? "SSS" + name[3..]
        : name;

    static string Ending(string name) =>
        name.Length < 2 ? name
        : name[^2..] switch
        {
            "EE" or "IE" => name[..^2] + "Y",
            "DT" or "RT" or "RD" or "NT" or "ND" => name[..^2] + "D",
            _ => name,
        };

    static string Encode(string text)
    {
        var name = text.ToCharArray();
        var key = new StringBuilder().Append(name[0]);
        for (var i = 1; i < name.Length; i++)
        {
            Replace(name, i);
            if (name[i] != key[^1])
            {
                key.Append(name[i]);
            }
        }

        return Finish(key);
    }

    /// <summary>Writes over the letters at and after <paramref name="i"/> as the rules say, so that the next ones see the change.</summary>
    static void Replace(char[] name, int i)
    {
        var next = i + 1 < name.Length ? name[i + 1] : '\0';
        var previous = name[i - 1];
        switch (name[i])
        {
            case 'E' when next == 'V':
                (name[i], name[i + 1]) = ('A', 'F');
                break;
            case 'A' or 'E' or 'I' or 'O' or 'U':
                name[i] = 'A';
                break;
            case 'Q':
                name[i] = 'G';
                break;
            case 'Z':
                name[i] = 'S';
                break;
            case 'M':
                name[i] = 'N';
                break;
            case 'K':
                name[i] = next == 'N' ? 'N' : 'C';
                break;
            case 'S' when next == 'C' && i + 2 < name.Length && name[i + 2] == 'H':
                (name[i + 1], name[i + 2]) = ('S', 'S');
                break;
            case 'P' when next == 'H':
                (name[i], name[i + 1]) = ('F', 'F');
                break;
            case 'H' when !IsVowel(previous) || !IsVowel(next):
                name[i] = previous;
                break;
            case 'W' when IsVowel(previous):
                name[i] = previous;
                break;
        }
    }

    static string Finish(StringBuilder key)
    {
        if (key.Length > 1 && key[^1] == 'S')
        {
            key.Length--;
        }

        if (key.Length > 2 && key[^2] == 'A' && key[^1] == 'Y')
        {
            key.Remove(key.Length - 2, 1);
        }

        if (key.Length > 1 && key[^1] == 'A')
        {
            key.Length--;
        }

        return key.ToString();
    }

    static bool IsVowel(char c) => c is 'A' or 'E' or 'I' or 'O' or 'U';
}
