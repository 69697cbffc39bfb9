namespace Custodian.Ui;

/// <summary>A column of an exported list.</summary>
public sealed record CsvColumn<TRow>(string Title, Func<TRow, string?> Of);
