namespace Custodian.Patients;

/// <summary>
/// The keys of names a patient is found by, computed in C# when the row is written so that both databases hold the same and a search compares
/// for equality only; those of birth date, phone and address are the engine's (<see cref="MatchKeys"/>). What a search tries in addition
/// (nicknames, names exchanged, a digit off) is worked out on its side, in <see cref="SearchPatients.SearchProbes"/>, and costs no rows.
/// </summary>
static class SearchKeys
{
    /// <summary>Which keys these are: to be raised with every change of them, and of the columns derived from a patient.</summary>
    public const string Edition = "1";

    // PostgreSQL refuses index entries near 2,700 bytes; a name of 300 characters must still be stored.
    const int Longest = 40;

    /// <summary>Adds the keys of one name of a patient.</summary>
    public static void Add(HashSet<string> keys, string family, string given, string preferred)
    {
        var (f, g, p) = (NameText.Plain(family), NameText.Plain(given), NameText.Plain(preferred));
        if (f.Length > 0)
        {
            keys.Add(FamilyKey(f));
            AddNames(keys, f, g);
            AddNames(keys, f, p);
            foreach (var part in NameText.Parts(f))
            {
                AddFamilyPart(keys, part);
            }
        }
    }

    /// <summary>The whole family name.</summary>
    public static string FamilyKey(string plainFamily) => "nf:" + Cut(NameText.Squeezed(plainFamily));

    /// <summary>The whole family name with the first given name.</summary>
    public static string NameKey(string plainFamily, string firstGiven) => $"nm:{Cut(NameText.Squeezed(plainFamily))}:{Cut(firstGiven)}";

    /// <summary>How a part of the family name sounds.</summary>
    public static string SoundKey(string familyPart) => "fs:" + Soundex.Of(familyPart);

    /// <summary>Sound of a part of the family name with the first letter of the given name.</summary>
    public static string SoundInitialKey(string familyPart, char initial) => $"fg:{Soundex.Of(familyPart)}:{initial}";

    /// <summary>The first three letters of a part of the family name; null when it is shorter.</summary>
    public static string? StartKey(string familyPart) => familyPart.Length < 3 ? null : "f3:" + familyPart[..3];

    /// <summary>The first three letters of a part of the family name with the first letter of the given name.</summary>
    public static string? StartInitialKey(string familyPart, char initial) => familyPart.Length < 3 ? null : $"p3:{familyPart[..3]}:{initial}";

    static void AddNames(HashSet<string> keys, string family, string given)
    {
        if (given.Length == 0)
        {
            return;
        }

        keys.Add(NameKey(family, NameText.First(given)));
        foreach (var part in NameText.Parts(family))
        {
            keys.Add(SoundInitialKey(part, given[0]));
            if (StartInitialKey(part, given[0]) is { } start)
            {
                keys.Add(start);
            }
        }
    }

    static void AddFamilyPart(HashSet<string> keys, string part)
    {
        keys.Add(SoundKey(part));
        if (StartKey(part) is { } start)
        {
            keys.Add(start);
        }
    }

    static string Cut(string text) => text.Length > Longest ? text[..Longest] : text;
}
