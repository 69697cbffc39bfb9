using Custodian.Kernel;
using Custodian.Patients.Model;

namespace Custodian.Patients.SearchPatients;

/// <summary>
/// Points for what agrees and, in words, why a record is on the list: for questions by a beginning, a number or a name alone, of which no
/// probability can be told.
/// </summary>
static class SearchScore
{
    /// <summary>Below this a record has too little in common with the question to be shown.</summary>
    public const int Shown = 20;

    /// <summary>From here a registration must say why it is another person.</summary>
    public const int NearlyTheSame = 70;

    /// <summary>The points under the best of the patient's names.</summary>
    /// <returns>As: the other name that fitted better than the one in use.</returns>
    public static (int Score, IReadOnlyList<string> Why, string? As) Best(SearchQuery q, Patient p, IEnumerable<PatientName> names, IReadOnlyList<string> numbers)
    {
        var (score, why) = Of(q, p, (p.Family, p.Given, p.Preferred), numbers);
        string? called = null;
        foreach (var name in names)
        {
            var (other, reasons) = Of(q, p, (name.Family.Length > 0 ? name.Family : p.Family, name.Given.Length > 0 ? name.Given : p.Given, ""), numbers);
            if (other > score)
            {
                (score, why, called) = (other, reasons, NameWords.Describe(name));
            }
        }

        return (score, why, called);
    }

    static (int Score, IReadOnlyList<string> Why) Of(SearchQuery q, Patient p, (string Family, string Given, string Preferred) name, IReadOnlyList<string> numbers)
    {
        List<(int Points, string? Why)> found = [.. numbers.Select(n => (90, (string?)n))];
        var (family, given, preferred) = (NameText.Plain(name.Family), NameText.Plain(name.Given), NameText.Plain(name.Preferred));
        found.AddRange(IsExchanged(q, family, given) ? [(45, "Family and given name exchanged")] : Names(q, family, given, preferred));
        if (q.Birth is { } birth)
        {
            found.Add(Birth(birth, p.BirthDate));
        }

        if (LastDigits(q.Phone) is { } phone && phone == LastDigits(p.Phone))
        {
            found.Add((25, "Phone"));
        }

        return (int.Clamp(found.Sum(f => f.Points), 0, 100), [.. found.Where(f => f.Why is not null).Select(f => f.Why!)]);
    }

    static bool IsExchanged(SearchQuery q, string family, string given) =>
        q.Family.Length > 0 && q.Given.Length > 0 && q.Family != q.Given
        && Soundex.Of(NameText.First(q.Family)) == Soundex.Of(NameText.First(given)) && Soundex.Of(NameText.First(q.Given)) == Soundex.Of(NameText.First(family))
        && NameText.Squeezed(q.Family) != NameText.Squeezed(family);

    static IEnumerable<(int Points, string? Why)> Names(SearchQuery q, string family, string given, string preferred)
    {
        if (q.Family.Length > 0)
        {
            yield return Family(q.Family, family);
        }

        if (q.Given.Length > 0)
        {
            yield return Given(q.Given, given, preferred);
        }
    }

    static (int Points, string? Why) Family(string asked, string stored)
    {
        var (a, b) = (NameText.Squeezed(asked), NameText.Squeezed(stored));
        if (a == b)
        {
            return (30, "Family name");
        }

        if (NameText.Parts(asked).Any(part => NameText.Parts(stored).Contains(part)))
        {
            return (24, "Part of the family name");
        }

        if (b.StartsWith(a, StringComparison.Ordinal))
        {
            return (22, "Family name begins so");
        }

        return NameText.Parts(asked).Any(part => NameText.Parts(stored).Any(other => Soundex.Of(part) == Soundex.Of(other))) ? (18, "Family name sounds alike") : (-15, null);
    }

    static (int Points, string? Why) Given(string asked, string given, string preferred)
    {
        var (a, b) = (NameText.First(asked), NameText.First(given));
        if (NameText.Squeezed(asked) == NameText.Squeezed(given) || a == b)
        {
            return (20, "Given name");
        }

        if (preferred.Length > 0 && a == NameText.First(preferred))
        {
            return (18, "Preferred name");
        }

        if (Nicknames.Same(a, b))
        {
            return (16, $"{Title(a)} is used for {Title(b)}");
        }

        if (NameText.Squeezed(given).StartsWith(a, StringComparison.Ordinal))
        {
            return (a.Length == 1 ? 8 : 13, "Given name begins so");
        }

        return Soundex.Of(a) == Soundex.Of(b) ? (10, "Given name sounds alike") : (-12, null);
    }

    static (int Points, string? Why) Birth(PartialDate asked, PartialDate? stored)
    {
        if (stored is not { } b)
        {
            return (0, null);
        }

        if (asked == b)
        {
            return asked.IsComplete ? (40, "Birth date") : (25, "Birth date as far as known");
        }

        if (SearchProbes.Exchanged(asked) == b)
        {
            return (30, "Birth date with day and month exchanged");
        }

        return asked.IsComplete && b.IsComplete ? Days(asked, b) : Parts(asked, b);
    }

    static (int Points, string? Why) Days(PartialDate asked, PartialDate stored) => asked.ToDigits().Zip(stored.ToDigits()).Count(pair => pair.First != pair.Second) switch
    {
        1 => (28, "Birth date, one digit differs"),
        _ when asked.Year == stored.Year => (8, "Birth year"),
        _ => (-18, null),
    };

    // One of the two is partial: it agrees when its known parts do.
    static (int Points, string? Why) Parts(PartialDate asked, PartialDate stored)
    {
        if (asked.Year != stored.Year)
        {
            return (-18, null);
        }

        return asked.Month == 0 || stored.Month == 0 || asked.Month != stored.Month ? (15, "Birth year") : (22, "Birth month and year");
    }

    static string Title(string name) => name[0] + name[1..].ToLowerInvariant();

    // With or without area code.
    static string? LastDigits(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        return digits.Length >= 7 ? digits[^7..] : null;
    }
}
