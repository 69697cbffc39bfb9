using System.Globalization;
using Custodian.Patients.Model;

namespace Custodian.Patients.RegisterPatient;

/// <summary>
/// Names given by policy until the real one is known. A newborn carries the mother's given name, so that two newborns of one family name are
/// told apart on every label (The Joint Commission, NPSG.01.01.01 EP 3). An unknown patient gets a neutral alias that is no person's name.
/// </summary>
static class PolicyNames
{
    public const string UnknownFamily = "Unknown";

    const string TraumaFamily = "Trauma";
    const string DoeFamily = "Doe";

    static readonly string[] Words =
    [
        "Amber", "Birch", "Cobalt", "Delta", "Ember", "Falcon", "Garnet", "Harbor", "Indigo", "Jasper", "Kestrel", "Lagoon", "Maple", "Nickel", "Onyx", "Pebble", "Quartz", "Raven", "Slate", "Tundra", "Umber", "Velvet", "Willow", "Yarrow", "Zephyr",
    ];

    /// <summary>The given name of a newborn: "BG Margaret", of a multiple birth "BB B Margaret".</summary>
    /// <param name="sex">F or M; anything else gives "Baby".</param>
    /// <param name="order">Letter of a multiple birth, or empty.</param>
    public static string Newborn(string motherGiven, string sex, string order, NewbornNaming naming = NewbornNaming.KindAndMother)
    {
        var letter = order.Trim().ToUpperInvariant();
        string[] parts = naming == NewbornNaming.KindAndMother
            ? [sex switch { "F" => "BG", "M" => "BB", _ => "Baby" }, letter, motherGiven.Trim()]
            : [motherGiven.Trim() + "'s", sex switch { "F" => "Girl", "M" => "Boy", _ => "Baby" }, letter];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    /// <summary>Whether a given name is one of <see cref="Newborn"/>: it then says nothing of the child's own name.</summary>
    public static bool IsNewborn(string given) =>
        given.StartsWith("BG ", StringComparison.Ordinal) || given.StartsWith("BB ", StringComparison.Ordinal) || given.StartsWith("Baby ", StringComparison.Ordinal)
        || given.Contains("'s Girl", StringComparison.Ordinal) || given.Contains("'s Boy", StringComparison.Ordinal) || given.Contains("'s Baby", StringComparison.Ordinal);

    /// <summary>The given name of an unknown patient, taken from the number of the search so that two of one night differ.</summary>
    public static string Unknown(long searchId)
    {
        var number = (ulong)searchId;
        return string.Create(CultureInfo.InvariantCulture, $"{Words[number % (ulong)Words.Length]} {number / (ulong)Words.Length % 1000:000}");
    }

    /// <summary>The whole name of an unknown patient by the facility's policy.</summary>
    public static (string Family, string Given) Unknown(long searchId, string sex, UnknownNaming naming) => naming switch
    {
        UnknownNaming.Trauma => (TraumaFamily, Unknown(searchId)),
        UnknownNaming.Doe => (DoeFamily, $"{(sex == "F" ? "Jane" : "John")} {Unknown(searchId)}"),
        _ => (UnknownFamily, Unknown(searchId)),
    };

    /// <summary>True for a name that nobody could have searched for.</summary>
    public static bool IsPlaceholder(Demographics said) =>
        said.Family is UnknownFamily or TraumaFamily or DoeFamily && Words.Any(w => said.Given?.Split(' ').Contains(w) == true);
}
