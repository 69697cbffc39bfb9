namespace Custodian.Coding;

/// <summary>Where the coding lead puts a case in the order of work.</summary>
public enum CaseRaise
{
    /// <summary>By its age and size alone.</summary>
    Normal,

    /// <summary>As if it were five days older.</summary>
    First,

    /// <summary>As if it were five days younger.</summary>
    Last,
}
