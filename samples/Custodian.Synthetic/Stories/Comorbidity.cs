namespace Custodian.Synthetic.Stories;

/// <summary>A background condition, status or habit a patient carries from encounter to encounter.</summary>
sealed record Comorbidity(string Id)
{
    public int Percent { get; set; }

    public int MinAge { get; set; }

    public int MaxAge { get; set; } = 120;

    public string Sex { get; set; } = "any";

    /// <summary>Another comorbidity the patient must already have; empty for none.</summary>
    public string Needs { get; set; } = "";

    /// <summary>One that rules this out; empty for none.</summary>
    public string Bars { get; set; } = "";

    /// <summary>A flag set along with this one.</summary>
    public string Implies { get; set; } = "";

    public List<CodeLine> Diagnoses { get; } = [];

    public List<string> History { get; } = [];

    public string Medication { get; set; } = "";
}
