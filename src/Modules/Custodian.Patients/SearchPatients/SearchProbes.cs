using System.Globalization;
using Custodian.Kernel;

namespace Custodian.Patients.SearchPatients;

/// <summary>
/// Which keys a search looks up, most selective first. Each is one walk along the index (key, patient) that stops at a limit, so the time
/// of a search hardly grows with the number of patients.
/// </summary>
static class SearchProbes
{
    /// <summary>Keys that few patients share: these decide.</summary>
    public static IReadOnlyCollection<string> Sharp(SearchQuery q)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        new MatchKeys().Add(keys, q.Traits);
        AddWholeNames(keys, q);
        return keys;
    }

    /// <summary>Keys that many may share, for when the sharp ones found few.</summary>
    public static IReadOnlyCollection<string> Wide(SearchQuery q)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        if (q.Family.Length > 0 && q.Given.Length > 0)
        {
            AddInitials(keys, q.Family, q.Given);
            AddInitials(keys, q.Given, q.Family);
        }
        else if (q.Family.Length > 0)
        {
            keys.Add(SearchKeys.FamilyKey(q.Family));
            foreach (var part in NameText.Parts(q.Family))
            {
                keys.Add(SearchKeys.SoundKey(part));
                AddIfAny(keys, SearchKeys.StartKey(part));
            }
        }

        return keys;
    }

    /// <summary>Every date that differs from this one in one digit: tried when no family name narrows the search.</summary>
    public static IReadOnlyCollection<string> OneDigitOff(SearchQuery q)
    {
        if (q.Family.Length > 0 || q.Birth is not { IsComplete: true } birth)
        {
            return [];
        }

        var digits = birth.ToDigits();
        return [.. (from at in Enumerable.Range(2, 6)
                    from digit in "0123456789"
                    where digit != digits[at]
                    let other = string.Concat(digits.AsSpan(0, at), [digit], digits.AsSpan(at + 1))
                    let read = PartialDate.TryParse(other, out var date) ? MatchKeys.OfBirth(date) : null
                    where read is not null
                    select read).Distinct()];
    }

    /// <summary>The date with day and month exchanged; null when that is no other date.</summary>
    public static PartialDate? Exchanged(PartialDate birth) =>
        birth.IsComplete && birth.Day <= 12 && birth.Day != birth.Month
        && PartialDate.TryParse(string.Create(CultureInfo.InvariantCulture, $"{birth.Year:0000}{birth.Day:00}{birth.Month:00}"), out var exchanged)
            ? exchanged
            : null;

    static void AddWholeNames(HashSet<string> keys, SearchQuery q)
    {
        if (q.Family.Length == 0 || q.Given.Length == 0)
        {
            return;
        }

        var given = NameText.First(q.Given);
        keys.Add(SearchKeys.NameKey(q.Family, given));
        keys.Add(SearchKeys.NameKey(q.Given, NameText.First(q.Family)));
        foreach (var other in Nicknames.Of(given))
        {
            keys.Add(SearchKeys.NameKey(q.Family, other));
        }
    }

    static void AddInitials(HashSet<string> keys, string family, string given)
    {
        foreach (var part in NameText.Parts(family))
        {
            foreach (var initial in Nicknames.Of(NameText.First(given)).Select(n => n[0]).Prepend(given[0]).Distinct())
            {
                keys.Add(SearchKeys.SoundInitialKey(part, initial));
                AddIfAny(keys, SearchKeys.StartInitialKey(part, initial));
            }
        }
    }

    static void AddIfAny(HashSet<string> keys, string? key)
    {
        if (key is not null)
        {
            keys.Add(key);
        }
    }
}
