namespace Custodian.Ui;

/// <summary>What stands on every sheet of a printed document.</summary>
/// <param name="Title">"Face sheet".</param>
/// <param name="Person">FAMILY, Given Middle; null for a sheet about no patient.</param>
/// <param name="Identifiers">The two identifiers: "MRN 00482173 · Born 14-Mar-1951".</param>
/// <param name="PrintedBy">Who and when: "N. Dube, 15-Sep-2026 09:40".</param>
/// <param name="Environment">"Training · synthetic data"; null in production.</param>
public sealed record SheetModel(string Facility, string Title, string? Person, string? Identifiers, string PrintedBy, string? Environment = null);
