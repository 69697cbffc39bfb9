using System.Globalization;
using Custodian.Kernel;

namespace Custodian.Patients;

/// <summary>
/// The keys a patient is found by, computed in C# when the row is written so that both databases hold the same and a search compares for
/// equality only. What a search tries in addition (nicknames, names exchanged, a digit off) is worked out on its side, in
/// <see cref="SearchPatients.SearchProbes"/>, and costs no rows.
/// </summary>
static class SearchKeys
{
    // PostgreSQL refuses index entries near 2,700 bytes; a name of 300 characters must still be stored.
    const int Longest = 40;

    /// <summary>Every key of a patient, each once.</summary>
    public static IReadOnlyCollection<string> Of(string family, string given, string preferred, PartialDate? birth, string phone)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var (f, g, p) = (NameText.Plain(family), NameText.Plain(given), NameText.Plain(preferred));
        if (f.Length > 0)
        {
            keys.Add(FamilyKey(f));
            AddNames(keys, f, g);
            AddNames(keys, f, p);
            foreach (var part in NameText.Parts(f))
            {
                AddFamilyPart(keys, part, birth);
            }
        }

        if (birth is { IsComplete: true } day)
        {
            keys.Add(BirthKey(day.ToDigits()));
        }

        if (PhoneKey(phone) is { } tail)
        {
            keys.Add(tail);
        }

        return keys;
    }

    /// <summary>The whole family name.</summary>
    public static string FamilyKey(string plainFamily) => "nf:" + Cut(NameText.Squeezed(plainFamily));

    /// <summary>The whole family name with the first given name.</summary>
    public static string NameKey(string plainFamily, string firstGiven) => $"nm:{Cut(NameText.Squeezed(plainFamily))}:{Cut(firstGiven)}";

    /// <summary>How a part of the family name sounds.</summary>
    public static string SoundKey(string familyPart) => "fs:" + Soundex.Of(familyPart);

    /// <summary>Sound of a part of the family name with the first letter of the given name.</summary>
    public static string SoundInitialKey(string familyPart, char initial) => $"fg:{Soundex.Of(familyPart)}:{initial}";

    /// <summary>Sound of a part of the family name with the year of birth.</summary>
    public static string SoundYearKey(string familyPart, int year) => string.Create(CultureInfo.InvariantCulture, $"fy:{Soundex.Of(familyPart)}:{year:0000}");

    /// <summary>Sound of a part of the family name with month and day of birth: finds a year mistyped.</summary>
    public static string SoundDayKey(string familyPart, int month, int day) => string.Create(CultureInfo.InvariantCulture, $"fm:{Soundex.Of(familyPart)}:{month:00}{day:00}");

    /// <summary>The first three letters of a part of the family name; null when it is shorter.</summary>
    public static string? StartKey(string familyPart) => familyPart.Length < 3 ? null : "f3:" + familyPart[..3];

    /// <summary>The first three letters of a part of the family name with the first letter of the given name.</summary>
    public static string? StartInitialKey(string familyPart, char initial) => familyPart.Length < 3 ? null : $"p3:{familyPart[..3]}:{initial}";

    public static string BirthKey(string digits) => "bd:" + digits;

    /// <summary>The last seven digits: with or without area code.</summary>
    public static string? PhoneKey(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        return digits.Length >= 7 ? "ph:" + digits[^7..] : null;
    }

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

    static void AddFamilyPart(HashSet<string> keys, string part, PartialDate? birth)
    {
        keys.Add(SoundKey(part));
        if (StartKey(part) is { } start)
        {
            keys.Add(start);
        }

        if (birth is { } b)
        {
            keys.Add(SoundYearKey(part, b.Year));
            if (b.IsComplete)
            {
                keys.Add(SoundDayKey(part, b.Month, b.Day));
            }
        }
    }

    static string Cut(string text) => text.Length > Longest ? text[..Longest] : text;
}
