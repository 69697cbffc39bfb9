namespace Custodian.Ui;

/// <summary>A document on screen: what it is, its state, and where its neighbours and versions are.</summary>
/// <param name="Loinc">The document type's LOINC code.</param>
/// <param name="Date">Written by <see cref="Show.Date(DateOnly?)"/>.</param>
public sealed record ViewerModel(string Title, string? Loinc, string Date, StateKind Kind, string State)
{
    public string? PreviousHref { get; init; }

    public string? NextHref { get; init; }

    /// <summary>Compares versions; null when there is one only.</summary>
    public string? VersionsHref { get; init; }

    public string? PrintHref { get; init; }

    /// <summary>Opens the viewer in the other window (O).</summary>
    public string? WindowHref { get; init; }

    /// <summary>"Superseded by version 3 on 12-Sep-2026": the bar across the top of a document that no longer counts.</summary>
    public string? Superseded { get; init; }

    /// <summary>"Page 1 of 2".</summary>
    public string? Place { get; init; }
}
