namespace Custodian.Primaries;

/// <summary>Which tumours the indicator marks as duplicates.</summary>
public enum IarcReview
{
    /// <summary>The later tumours only: what is counted.</summary>
    DuplicatesOnly,

    /// <summary>The primary of a duplicate as well, so that a person sees both.</summary>
    PrimariesToo,
}
