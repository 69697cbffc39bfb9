namespace Custodian.Oncology.Derive;

/// <summary>When the patient was last seen, and whether alive.</summary>
sealed class FollowUp
{
    const int EarliestYear = 1900;

    readonly string _status;

    public FollowUp(Items patient, DerivationOptions options)
    {
        Written = patient["dateOfLastContact"];
        CutoffYear = Math.Clamp(options.SurvivalCutoffYear, EarliestYear, RegistryDate.UnknownYear - 1);
        _status = patient["vitalStatus"];
        var read = new RegistryDate(Written);
        Date = read.Year < EarliestYear || IsAfter(read, options.Today) ? new(RegistryDate.UnknownYear, RegistryDate.Unknown, RegistryDate.Unknown) : read.InCalendar();
    }

    /// <summary>As recorded.</summary>
    public string Written { get; }

    /// <summary>As far as it can be used.</summary>
    public RegistryDate Date { get; }

    public int CutoffYear { get; }

    public bool IsKnown => Date.HasYear;

    public bool IsAlive => Fields.Number(_status) == 1;

    /// <summary>Who was seen after the cut-off was alive then.</summary>
    public string StatusAtCutoff => IsKnown && Date.Year > CutoffYear ? "1" : _status;

    static bool IsAfter(RegistryDate date, DateOnly today) =>
        date.Year > today.Year
        || (date.Year == today.Year && ((date.Month <= 12 && date.Month > today.Month) || (date.Month == today.Month && date.InCalendar().HasDay && date.Day > today.Day)));
}
