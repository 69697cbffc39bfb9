namespace Custodian.Synthetic.Stories;

/// <summary>A clinical scenario as read from its file. The README tells what each line means.</summary>
sealed record Scenario(string Id)
{
    public string Title { get; set; } = "";

    public string Reason { get; set; } = "";

    public EncounterClass Class { get; set; }

    public string Service { get; set; } = "";

    public string Attending { get; set; } = "";

    public string Operator { get; set; } = "";

    public string Arrival { get; set; } = "emergency";

    public string Sex { get; set; } = "any";

    public int Weight { get; set; } = 10;

    public int MinAge { get; set; }

    public int MaxAge { get; set; } = 120;

    public int MinStay { get; set; }

    public int MaxStay { get; set; }

    public bool StayInHours { get; set; }

    public List<Weighted> Dispositions { get; } = [];

    public List<string> Always { get; } = [];

    public List<string> Comorbidities { get; } = [];

    public List<Weighted> Variants { get; } = [];

    public List<List<Weighted>> Choices { get; } = [];

    public List<CodeLine> Diagnoses { get; } = [];

    public List<ProcedureLine> Procedures { get; } = [];

    public List<LabLine> Labs { get; } = [];

    public List<ChargeLine> Charges { get; } = [];

    public List<Template> Documents { get; } = [];

    /// <summary>Newborn and delivery stories belong to planted mothers and babies, and are not drawn for others.</summary>
    public bool Planted => Arrival is "newborn" or "delivery";

    public bool Fits(int age, string sex) => !Planted && age >= MinAge && age <= MaxAge && (Sex == "any" || Sex == sex);
}
