namespace Custodian.Patients.SearchPatients;

/// <summary>What the matching engine makes of a record: by its two thresholds.</summary>
public enum SearchBand
{
    /// <summary>The terms did not suffice to judge.</summary>
    None,
    Unlikely,

    /// <summary>A person decides.</summary>
    Possible,
    Likely,
}
