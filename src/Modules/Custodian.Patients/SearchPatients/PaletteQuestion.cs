using Custodian.Kernel;

namespace Custodian.Patients.SearchPatients;

/// <summary>Takes one line apart: a word that reads as a date is the birth date, a word with digits a number, the rest the name.</summary>
static class PaletteQuestion
{
    public static SearchQuery Read(string text, DateOnly today)
    {
        PartialDate? birth = null;
        var number = "";
        List<string> names = [];
        foreach (var word in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (birth is null && word.Any(char.IsAsciiDigit) && word.AsSpan().IndexOfAny("/-") > 0 && BirthEntry.TryRead(word, today, out var read))
            {
                birth = read;
            }
            else if (word.Any(char.IsAsciiDigit))
            {
                number = word;
            }
            else
            {
                names.Add(word);
            }
        }

        var (family, given) = Split(text, names);
        return new(NameText.Plain(family), NameText.Plain(given), birth, number, "");
    }

    // "Okafor, Margaret" says which is which; "Margaret Okafor" is read with the family name last, and the search tries both anyway.
    static (string Family, string Given) Split(string text, List<string> names)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0 && names.Count > 1)
        {
            var family = text[..comma].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
            return (string.Join(' ', names.Take(family)), string.Join(' ', names.Skip(family)));
        }

        return names.Count switch
        {
            0 => ("", ""),
            1 => (names[0], ""),
            _ => (names[^1], string.Join(' ', names.Take(names.Count - 1))),
        };
    }
}
