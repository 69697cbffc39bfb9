using Custodian.Kernel;

namespace Custodian.Synthetic.People;

/// <summary>The mistakes registration makes when the same person is typed a second time.</summary>
static class Typing
{
    public static SyntheticName Retype(Dice dice, SyntheticName name)
    {
        var typed = name with { Middle = dice.Percent(58) ? name.Middle.Length > 1 ? name.Middle[..1] : "" : name.Middle };
        return dice.Between(1, 5) switch
        {
            1 => typed with { Given = Misspell(dice, name.Given) },
            2 => typed with { Family = Misspell(dice, name.Family) },
            3 => typed with { Family = name.Given, Given = name.Family },
            4 => typed with { Suffix = "" },
            _ => typed,
        };
    }

    /// <summary>Day and month swapped where that is a date, a year off, or unchanged.</summary>
    public static PartialDate Retype(Dice dice, DateOnly born) => dice.Between(1, 6) switch
    {
        1 when born.Day <= 12 => PartialDate.From(new DateOnly(born.Year, born.Day, born.Month)),
        2 => PartialDate.From(born.AddYears(-1)),
        3 => PartialDate.From(born.AddDays(1)),
        _ => PartialDate.From(born),
    };

    static string Misspell(Dice dice, string text)
    {
        if (text.Length < 4)
        {
            return text + text[^1];
        }

        var at = dice.Between(1, text.Length - 2);
        return dice.Between(1, 3) switch
        {
            1 => text[..at] + text[(at + 1)..],
            2 => text[..at] + text[at] + text[at..],
            _ => string.Concat(text[..at], text[at + 1].ToString(), text[at].ToString(), text[(at + 2)..]),
        };
    }
}
