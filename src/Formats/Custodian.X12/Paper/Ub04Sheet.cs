using System.Globalization;
using Custodian.Kernel;

namespace Custodian.X12;

/// <summary>The boxes of one page while they are filled, and how values are printed in them.</summary>
sealed class Ub04Sheet
{
    readonly List<Ub04Locator> _locators = [];

    public IReadOnlyList<Ub04Locator> Locators => _locators;

    public void Add(string number, string caption, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            _locators.Add(new(number, caption, value));
        }
    }

    /// <summary>MMDDYY, as the form asks outside of the birth date.</summary>
    public static string Date(DateOnly? date) => date?.ToString("MMddyy", CultureInfo.InvariantCulture) ?? "";

    public static string Amount(Money? amount) => amount is { } money ? Amount(money.Dollars) : "";

    /// <summary>Dollars and cents without sign or comma.</summary>
    public static string Amount(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>FAMILY, GIVEN MIDDLE SUFFIX.</summary>
    public static string Name(PersonName? name)
    {
        if (name is null)
        {
            return "";
        }

        var given = string.Join(' ', new[] { name.First, name.Middle, name.Suffix }.Where(p => !string.IsNullOrEmpty(p)));
        return (given.Length == 0 ? name.Last : $"{name.Last}, {given}").ToUpperInvariant();
    }
}
