using System.Globalization;

namespace Custodian.Patients.RegisterPatient;

/// <summary>
/// Names given by policy until the real one is known. A newborn carries the mother's given name, so that two newborns of one family name are
/// told apart on every label (The Joint Commission, NPSG.01.01.01 EP 3). An unknown patient gets a neutral alias that is no person's name.
/// </summary>
static class PolicyNames
{
    public const string UnknownFamily = "Unknown";

    static readonly string[] Words =
    [
        "Amber", "Birch", "Cobalt", "Delta", "Ember", "Falcon", "Garnet", "Harbor", "Indigo", "Jasper", "Kestrel", "Lagoon", "Maple", "Nickel", "Onyx", "Pebble", "Quartz", "Raven", "Slate", "Tundra", "Umber", "Velvet", "Willow", "Yarrow", "Zephyr",
    ];

    /// <summary>The given name of a newborn: "BG Margaret", of a multiple birth "BB B Margaret".</summary>
    /// <param name="sex">F or M; anything else gives "Baby".</param>
    /// <param name="order">Letter of a multiple birth, or empty.</param>
    public static string Newborn(string motherGiven, string sex, string order)
    {
        var kind = sex switch { "F" => "BG", "M" => "BB", _ => "Baby" };
        return string.Join(' ', new[] { kind, order.Trim().ToUpperInvariant(), motherGiven.Trim() }.Where(part => part.Length > 0));
    }

    /// <summary>The given name of an unknown patient, taken from the number of the search so that two of one night differ.</summary>
    public static string Unknown(long searchId)
    {
        var number = (ulong)searchId;
        return string.Create(CultureInfo.InvariantCulture, $"{Words[number % (ulong)Words.Length]} {number / (ulong)Words.Length % 1000:000}");
    }

    /// <summary>True for a name that nobody could have searched for.</summary>
    public static bool IsPlaceholder(Demographics said) => said.Family == UnknownFamily && Words.Any(w => said.Given?.StartsWith(w + " ", StringComparison.Ordinal) == true);
}
