namespace Custodian.Matching;

/// <summary>What a record says about who somebody is, as written by its source. Every part may be missing.</summary>
public sealed record PatientTraits
{
    public string? Given { get; init; }

    public string? Middle { get; init; }

    /// <summary>Family name, or the whole of it where there are two (hyphen or blank between).</summary>
    public string? Family { get; init; }

    /// <summary>Jr, Sr, II, III: also found at the end of the other name parts.</summary>
    public string? Suffix { get; init; }

    public string? Sex { get; init; }

    /// <summary>Year first (<c>1951-03-14</c>, <c>19510314</c>, <c>1951-03</c>, <c>1951</c>) or American order (<c>3/14/1951</c>); anything after the day is ignored.</summary>
    public string? BirthDate { get; init; }

    public string? Ssn { get; init; }

    /// <summary>House number, when the source keeps it apart from the first address line.</summary>
    public string? StreetNumber { get; init; }

    public string? Address1 { get; init; }

    public string? Address2 { get; init; }

    public string? City { get; init; }

    public string? State { get; init; }

    public string? Postcode { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }
}
