using Custodian.Kernel;

namespace Custodian.Synthetic.Stories;

/// <summary>Charges that follow from the stay and its documents, and those the scenario adds. Prices are invented.</summary>
sealed class ChargeWriter(EncounterKey key, Scenario scenario, StoryFacts facts, IReadOnlyList<SyntheticDocument> documents)
{
    readonly Dice _dice = key.Dice(14);
    readonly List<SyntheticCharge> _charges = [];

    public IReadOnlyList<SyntheticCharge> Write(DateTimeOffset end)
    {
        Place(end);
        Documents();
        foreach (var line in scenario.Charges.Where(c => c.When.Holds(facts.Flags)))
        {
            Add(line.RevenueCode, line.Name, line.Units, line.Low, line.High);
        }

        return _charges;
    }

    void Place(DateTimeOffset end)
    {
        var nights = Math.Max(1, (end.Date - facts.Admitted.Date).Days);
        switch (scenario.Class)
        {
            case EncounterClass.Inpatient:
                Beds(nights);
                Add("0250", "Drugs from the pharmacy", nights, 180, 620);
                Add("0270", "Supplies", nights, 60, 240);
                break;
            case EncounterClass.Observation:
                Add("0762", "Observation, per hour", Math.Max(1, (int)(end - facts.Admitted).TotalHours), 70, 95);
                Add("0250", "Drugs from the pharmacy", 1, 90, 260);
                break;
            case EncounterClass.OutpatientSurgery:
                Add("0710", "Recovery room", 1, 600, 1400);
                Add("0250", "Drugs from the pharmacy", 1, 90, 260);
                break;
            case EncounterClass.Clinic:
                Add("0510", "Clinic visit", 1, 140, 320);
                break;
        }

        if (scenario.Class == EncounterClass.Emergency || (scenario.Arrival is "emergency" or "trauma" && scenario.Class is EncounterClass.Inpatient or EncounterClass.Observation))
        {
            Add("0450", "Emergency department visit", 1, 650, 2800);
        }
    }

    void Beds(int nights)
    {
        var intensive = facts.Flags.Contains("icu") ? Math.Min(nights, 2) : 0;
        if (intensive > 0)
        {
            Add("0200", "Intensive care, per day", intensive, 4200, 5600);
        }

        if (nights > intensive)
        {
            var (code, name, low, high) = Room();
            Add(code, name, nights - intensive, low, high);
        }
    }

    (string Code, string Name, int Low, int High) Room() => scenario.Service switch
    {
        "newborn" => ("0171", "Nursery, per day", 700, 1100),
        "obstetrics" => ("0122", "Obstetric room, two beds, per day", 1500, 1900),
        "pediatrics" => ("0123", "Children's room, two beds, per day", 1600, 2100),
        "psychiatry" => ("0124", "Psychiatric room, two beds, per day", 1300, 1700),
        _ => ("0120", "Room, two beds, per day", 1550, 2050),
    };

    /// <summary>Services that leave a document are charged on the day the document tells of.</summary>
    void Documents()
    {
        foreach (var document in documents)
        {
            var day = DateOnly.FromDateTime(document.ServiceTime.Date);
            switch (document.Type.Name)
            {
                case "laboratory": Add("0300", "Laboratory tests", document.Results.Count, 22, 95, day); break;
                case "imaging": Add("0320", "Imaging study", 1, 280, 1900, day); break;
                case "pathology": Add("0310", "Tissue examination", 1, 260, 700, day); break;
                case "operative-note":
                    Add("0360", "Operating room", 1, 5200, 16500, day);
                    Add("0370", "Anesthesia supplies and gases", 1, 900, 2600, day);
                    break;
            }
        }
    }

    void Add(string code, string name, int units, int low, int high, DateOnly? day = null)
    {
        var cents = _dice.Between(low * 100, high * 100);
        _charges.Add(new(code, name, day ?? DateOnly.FromDateTime(facts.Admitted.Date), units, new Money((long)cents * units)));
    }
}
