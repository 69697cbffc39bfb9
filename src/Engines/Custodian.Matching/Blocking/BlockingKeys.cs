using Custodian.Matching.Standard;

namespace Custodian.Matching.Blocking;

/// <summary>
/// The keys under which a record is stored and looked for: two records are compared when they share one. Each begins with the letter of its pass. Deterministic, so they
/// may be kept in an indexed column; a change of rules is a change of <see cref="Edition"/>.
/// </summary>
public static class BlockingKeys
{
    /// <summary>Kept beside stored keys: keys of another edition have to be made again.</summary>
    public const string Edition = "1";

    /// <summary>The record's keys, each once.</summary>
    public static IReadOnlyList<string> Of(StandardPatient patient)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        Dates(patient, keys);
        Names(patient, keys);
        Addresses(patient, keys);
        Numbers(patient, keys);
        return [.. keys];
    }

    static void Dates(StandardPatient p, HashSet<string> keys)
    {
        if (!p.Birth.IsComplete)
        {
            return;
        }

        var (low, high) = (Math.Min(p.Birth.Month, p.Birth.Day), Math.Max(p.Birth.Month, p.Birth.Day));
        keys.Add($"d{p.Birth.Year:0000}{low:00}{high:00}");
    }

    /// <summary>Both names by sound in either order; one name by sound alone, with the year, and with the day, of birth.</summary>
    static void Names(StandardPatient p, HashSet<string> keys)
    {
        var (given, family) = (Sound(p.GivenName), Sound(p.FamilyName));
        if (given.Length > 0 && family.Length > 0)
        {
            keys.Add(string.CompareOrdinal(given, family) < 0 ? $"n{given}|{family}" : $"n{family}|{given}");
        }

        Add(keys, "w", given);
        Add(keys, "w", family);
        foreach (var sound in (ReadOnlySpan<string>)[given, family])
        {
            if (sound.Length > 0 && p.Birth.IsStated)
            {
                keys.Add($"y{sound}{p.Birth.Year:0000}");
                keys.Add($"m{sound}{p.Birth.Digits % 10_000:0000}");
            }
        }
    }

    /// <summary>Each address line with the house and with each name; the postcode and the city with each name and with the house.</summary>
    static void Addresses(StandardPatient p, HashSet<string> keys)
    {
        foreach (var line in (ReadOnlySpan<TraitValue?>)[p.Street, p.Unit])
        {
            if (line is null || line.Text.Length < 4)
            {
                continue;
            }

            var head = line.Text[..4];
            Add(keys, $"a{head}", p.House?.Text);
            Add(keys, $"s{head}", Sound(p.GivenName));
            Add(keys, $"s{head}", Sound(p.FamilyName));
            Add(keys, $"p{head}", p.PostalCode?.Text);
        }

        if (p.PostalCode is { } postcode)
        {
            Add(keys, $"z{postcode.Text}", Sound(p.GivenName));
            Add(keys, $"z{postcode.Text}", Sound(p.FamilyName));
            Add(keys, $"h{postcode.Text}", p.House?.Text);
        }

        if (p.CityName is { } city)
        {
            Add(keys, $"c{Head(city.Text)}", Head(p.GivenName?.Text ?? ""));
            Add(keys, $"c{Head(city.Text)}", Head(p.FamilyName?.Text ?? ""));
        }
    }

    static void Numbers(StandardPatient p, HashSet<string> keys)
    {
        Add(keys, "t", p.PhoneNumber?.Text[^7..]);
        Add(keys, "e", p.Mail is { } mail ? mail.Text.Split('@')[0] : null);
        if (p.SocialSecurity is { } ssn)
        {
            Add(keys, "i", ssn.Text);
            Add(keys, "j", ssn.Text.Length >= 7 ? ssn.Text[..5] : null);
            Add(keys, $"k{ssn.Text[^4..]}", p.Birth.IsStated ? $"{p.Birth.Year:0000}" : null);
        }
    }

    static void Add(HashSet<string> keys, string pass, string? rest)
    {
        if (!string.IsNullOrEmpty(rest))
        {
            keys.Add(pass + rest);
        }
    }

    /// <summary>The first four letters of the code: what typing errors in the middle and end leave as it is.</summary>
    static string Sound(TraitValue? name) => name is null ? "" : name.Sound.Length > 0 ? Head(name.Sound) : Head(name.Text);

    static string Head(string text) => text.Length <= 4 ? text : text[..4];
}
