namespace Custodian.Synthetic.Stories;

/// <summary>Nursing units and beds.</summary>
static class Wards
{
    public static string Unit(Scenario scenario) => scenario.Class switch
    {
        EncounterClass.Emergency => "ED",
        EncounterClass.Observation => "OBS",
        EncounterClass.OutpatientSurgery => "OPS",
        EncounterClass.Clinic => "CLINIC",
        _ => scenario.Service switch
        {
            "surgery" => "3S",
            "orthopedics" => "3N",
            "cardiology" => "CVU",
            "obstetrics" => "OB",
            "newborn" => "NUR",
            "pediatrics" => "PED",
            "psychiatry" => "BHU",
            "oncology" => "5W",
            _ => "4W",
        },
    };

    public static SyntheticLocation Bed(Dice dice, string unit, DateTimeOffset from) => unit is "ED" or "OPS" or "CLINIC"
        ? new(unit, "", "", from)
        : new(unit, $"{dice.Between(1, 28):000}", dice.Pick(["A", "B"]), from);
}
