namespace Custodian.Matching;

/// <summary>How far two values agree. What each level means for a trait is described in docs/reference/matching.md.</summary>
public enum Level
{
    /// <summary>One of the two has no value: says nothing for or against.</summary>
    Missing,
    Exact,

    /// <summary>The same by another name: nickname, initial, part of a compound, year of a partial date, last four digits.</summary>
    Alias,

    /// <summary>One typing error apart, and one of the two is rare enough to be the error.</summary>
    Typo,

    /// <summary>One typing error apart, but both are established values (Jon and Joan).</summary>
    Neighbour,

    /// <summary>Alike in writing or sound.</summary>
    Close,

    /// <summary>A part agrees: two of three date parts, the first three digits of a postcode, a suffix on one side only.</summary>
    Partial,

    /// <summary>The trait's own case: day and month swapped, consecutive numbers, crossed columns, contradicting suffixes.</summary>
    Special,
    Differ,
}
