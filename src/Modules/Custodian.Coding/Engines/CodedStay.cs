using Custodian.Encounters;
using Custodian.Kernel;

namespace Custodian.Coding.Engines;

/// <summary>An encounter with its codes, as the engines ask for it.</summary>
public sealed record CodedStay
{
    public required EncounterClass Class { get; init; }

    public required DateOnly Admitted { get; init; }

    /// <summary>Null while the patient is in house.</summary>
    public DateOnly? Discharged { get; init; }

    public PartialDate? Born { get; init; }

    /// <summary>HL7 table 0001; empty when not recorded.</summary>
    public string Sex { get; init; } = "";

    /// <summary>UB-04 patient status, two digits.</summary>
    public string DischargeStatus { get; init; } = "";

    public bool ReportsPoa { get; init; } = true;

    /// <summary>The facility's amount for a relative weight of 1.</summary>
    public required Money BaseRate { get; init; }

    public required Draft Codes { get; init; }

    /// <summary>The day whose editions apply: discharge of an inpatient, first day of service of an outpatient.</summary>
    public DateOnly CodingDay => ClassNames.HasDrg(Class) ? Discharged ?? Admitted : Admitted;

    /// <summary>Midnights on leave.</summary>
    public int LeaveDays { get; init; }

    /// <summary>Midnights in the house; 0 for a stay within a day, as the engines count it.</summary>
    public int Days => Discharged is { } to ? Math.Max(0, to.DayNumber - Admitted.DayNumber - LeaveDays) : 0;

    /// <summary>Whole years on the day of admission; -1 when not known.</summary>
    public int Age => Born?.Complete is { } born && born <= Admitted
        ? Admitted.Year - born.Year - (Admitted.Month < born.Month || (Admitted.Month == born.Month && Admitted.Day < born.Day) ? 1 : 0)
        : -1;

    /// <summary>M, F or U as the engines write it; blank when not recorded.</summary>
    public char SexLetter => Sex is "M" or "F" or "U" ? Sex[0] : Sex.Length == 0 ? ' ' : 'U';
}
