namespace Custodian.Ui;

/// <summary>Where the rows of a list are had as a file, and the permission that needs.</summary>
/// <param name="Href">Takes the list's own query, and the reason in a posted form.</param>
public sealed record ListExportLink(string Href, string Permission);
