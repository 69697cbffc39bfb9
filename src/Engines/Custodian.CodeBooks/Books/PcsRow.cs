namespace Custodian.CodeBooks;

/// <summary>A row of a table: characters 4 to 7, any combination of which is a code.</summary>
public sealed record PcsRow(IReadOnlyList<PcsAxis> Axes);
