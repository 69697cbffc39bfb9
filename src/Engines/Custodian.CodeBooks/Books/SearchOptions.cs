namespace Custodian.CodeBooks;

/// <summary>Limits of a search.</summary>
public sealed record SearchOptions
{
    public static readonly SearchOptions Default = new();

    /// <summary>Leave headers out.</summary>
    public bool BillableOnly { get; init; }

    /// <summary>Only codes that begin so: <c>S72</c>, <c>0D</c>. Empty for all.</summary>
    public string Within { get; init; } = "";

    /// <summary>All codes of which some phrase holds every word of the query, in code order, instead of the best ones.</summary>
    public bool FindAll { get; init; }
}
