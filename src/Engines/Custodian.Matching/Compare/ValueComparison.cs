using System.Numerics;
using Custodian.Matching.Standard;

namespace Custodian.Matching.Compare;

/// <summary>How far two standard values of one trait agree. Symmetric; no allocation.</summary>
static class ValueComparison
{
    /// <summary>Jaro-Winkler from here on is alike; below it chance makes as many such pairs as spelling does.</summary>
    const double Alike = 0.88;

    /// <summary>A value this seldom, or this much rarer than the other, is taken for the other's typing error.</summary>
    const int SeldomCount = 2;
    const double SeldomShare = 0.02;

    public static bool Same(TraitValue a, TraitValue b) => ReferenceEquals(a, b) || a.Text == b.Text;

    public static Level Names(TraitValue? a, TraitValue? b)
    {
        if (a is null || b is null)
        {
            return Level.Missing;
        }

        if (Same(a, b))
        {
            return Level.Exact;
        }

        return IsAlias(a, b) ? Level.Alias : Spelling(a, b);
    }

    static bool IsAlias(TraitValue a, TraitValue b)
    {
        if (a.Text.Length == 1 || b.Text.Length == 1)
        {
            return a.Text[0] == b.Text[0];
        }

        return (a.Nicknames.Length > 0 && b.Nicknames.Length > 0 && Nicknames.Meet(a.Nicknames, b.Nicknames))
            || Array.IndexOf(a.Parts, b.Text) >= 0 || Array.IndexOf(b.Parts, a.Text) >= 0;
    }

    static Level Spelling(TraitValue a, TraitValue b)
    {
        var apart = BitOperations.PopCount(a.Letters ^ b.Letters);
        var edits = apart <= 4 ? EditDistance.Within(a.Compared, b.Compared, 2) : 3;
        var longer = Math.Max(a.Compared.Length, b.Compared.Length);
        if (edits == 1 && (longer > 3 || (longer == 3 && apart == 0)))
        {
            return IsSlip(a, b) ? Level.Typo : Level.Neighbour;
        }

        return edits == 2 && longer > 4 && IsSlip(a, b) ? Level.Partial : IsAlike(a, b, apart) || (a.Sound.Length > 2 && a.Sound == b.Sound) ? Level.Close : Level.Differ;
    }

    static bool IsSlip(TraitValue a, TraitValue b)
    {
        var less = Math.Min(a.Count, b.Count);
        return less <= SeldomCount || less < SeldomShare * Math.Max(a.Count, b.Count);
    }

    static bool IsAlike(TraitValue a, TraitValue b, int apart) =>
        apart <= 2 + ((a.Compared.Length + b.Compared.Length) / 3) && JaroWinkler.Similarity(a.Compared, b.Compared) >= Alike;

    /// <summary>Streets, cities, buildings: one error for each seven letters is a typing error; a text that begins or ends the other agrees in part.</summary>
    public static Level Texts(TraitValue? a, TraitValue? b)
    {
        if (a is null || b is null)
        {
            return Level.Missing;
        }

        if (Same(a, b))
        {
            return Level.Exact;
        }

        var apart = BitOperations.PopCount(a.Letters ^ b.Letters);
        var longer = Math.Max(a.Compared.Length, b.Compared.Length);
        var slips = 1 + (longer / 8);
        if (apart <= 2 * slips && longer > 3 && EditDistance.Within(a.Compared, b.Compared, slips) <= slips)
        {
            return IsSlip(a, b) || longer > 7 ? Level.Typo : Level.Neighbour;
        }

        return Contains(a.Compared, b.Compared) ? Level.Partial : longer > 3 && IsAlike(a, b, apart) ? Level.Close : Level.Differ;
    }

    static bool Contains(string a, string b)
    {
        var (longer, shorter) = a.Length >= b.Length ? (a, b) : (b, a);
        return shorter.Length >= 5 && (longer.StartsWith(shorter, StringComparison.Ordinal) || longer.EndsWith(shorter, StringComparison.Ordinal));
    }

    /// <summary>House numbers and postcodes.</summary>
    public static Level Numbers(TraitValue? a, TraitValue? b)
    {
        if (a is null || b is null)
        {
            return Level.Missing;
        }

        if (Same(a, b))
        {
            return Level.Exact;
        }

        return Math.Max(a.Text.Length, b.Text.Length) > 1 && EditDistance.Within(a.Compared, b.Compared, 1) <= 1 ? Level.Typo
            : a.Text.Length > 3 && b.Text.Length > 3 && a.Text.AsSpan(0, 3).SequenceEqual(b.Text.AsSpan(0, 3)) ? Level.Partial
            : Level.Differ;
    }

    public static Level Phones(TraitValue? a, TraitValue? b)
    {
        if (a is null || b is null)
        {
            return Level.Missing;
        }

        if (Same(a, b))
        {
            return Level.Exact;
        }

        return a.Text.AsSpan()[^7..].SequenceEqual(b.Text.AsSpan()[^7..]) ? Level.Alias
            : IsNear(a, b, 1) ? Level.Typo
            : Level.Differ;
    }

    /// <summary>Social security numbers: those of twins registered together follow one another, which a typing error in the last digit looks like too.</summary>
    public static Level Identifiers(TraitValue? a, TraitValue? b)
    {
        if (a is null || b is null)
        {
            return Level.Missing;
        }

        if (Same(a, b))
        {
            return Level.Exact;
        }

        if (a.Text.Length != b.Text.Length)
        {
            return Math.Min(a.Text.Length, b.Text.Length) == 4 && a.Text.AsSpan()[^4..].SequenceEqual(b.Text.AsSpan()[^4..]) ? Level.Alias
                : IsNear(a, b, 1) ? Level.Typo
                : Level.Differ;
        }

        return AreConsecutive(a.Text, b.Text) ? Level.Special : IsNear(a, b, 1) ? Level.Typo : IsNear(a, b, 2) ? Level.Close : Level.Differ;
    }

    static bool IsNear(TraitValue a, TraitValue b, int errors) =>
        BitOperations.PopCount(a.Letters ^ b.Letters) <= 2 * errors && EditDistance.Within(a.Compared, b.Compared, errors) <= errors;

    static bool AreConsecutive(string a, string b)
    {
        if (a.Length > 15 || !a.AsSpan(0, 3).SequenceEqual(b.AsSpan(0, 3)))
        {
            return false;
        }

        long difference = 0;
        for (var i = 0; i < a.Length; i++)
        {
            difference = (difference * 10) + (a[i] - b[i]);
        }

        return Math.Abs(difference) <= 2;
    }

    public static Level Mails(TraitValue? a, TraitValue? b)
    {
        if (a is null || b is null)
        {
            return Level.Missing;
        }

        if (Same(a, b))
        {
            return Level.Exact;
        }

        return Mailbox(a).SequenceEqual(Mailbox(b)) ? Level.Alias
            : IsNear(a, b, 2) ? Level.Typo
            : IsAlike(a, b, BitOperations.PopCount(a.Letters ^ b.Letters)) ? Level.Close
            : Level.Differ;
    }

    static ReadOnlySpan<char> Mailbox(TraitValue mail) =>
        mail.Text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? mail.Text.AsSpan(0, at) : mail.Text;
}
