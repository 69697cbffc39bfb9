namespace Custodian.Oncology;

/// <summary>In counties with few Hispanics, the recorded origins for which the surname decides (NHIA, option of the registry).</summary>
public enum SurnameScope
{
    /// <summary>Option 0: all.</summary>
    All,

    /// <summary>Option 1: 7 (surname only) and 9 (unknown). The default of NAACCR's program.</summary>
    UnknownOrSurnameOnly,

    /// <summary>Option 2: 7 only.</summary>
    SurnameOnly,
}
