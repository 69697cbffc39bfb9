namespace Custodian.Synthetic.People;

/// <summary>Towns and streets that do not exist, in a state without daylight saving.</summary>
static class Places
{
    static readonly (string City, string Zip)[] Towns =
    [
        ("Larkfield", "85990"), ("Larkfield", "85991"), ("Cedar Bend", "85992"), ("Mesquite Flats", "85993"), ("Port Alder", "85994"),
        ("San Tadeo", "85995"), ("Willow Crossing", "85996"), ("Copper Notch", "85997"), ("Dry Lake Junction", "85998"), ("Nueva Esperanza", "85999"),
    ];

    static readonly string[] Streets =
    [
        "Juniper", "Saltbush", "Orchard", "Mill", "Canyon View", "Third", "Eleventh", "Palo Verde", "Station", "Quarry", "Harvest", "Old Ferry",
        "Hummingbird", "Calle del Sol", "Cottonwood", "Prospect", "Sandstone", "Washington", "Depot", "Larkspur", "Meadow", "Acequia",
    ];

    static readonly string[] Kinds = ["Street", "Avenue", "Road", "Lane", "Drive", "Court", "Way"];

    public static SyntheticAddress Address(Dice dice)
    {
        if (dice.Percent(1))
        {
            return new("", "", "AZ", "");
        }

        var (city, zip) = dice.Pick(Towns);
        var street = $"{dice.Between(10, 9899)} {dice.Pick(Streets)} {dice.Pick(Kinds)}";
        return new(street + (dice.Percent(18) ? $" Apt {dice.Between(1, 48)}" : ""), city, "AZ", zip);
    }

    /// <summary>A number of the range 555-0100 to 555-0199, which is kept free for fiction.</summary>
    public static string Phone(Dice dice) => $"928-555-01{dice.Between(0, 99):00}";
}
