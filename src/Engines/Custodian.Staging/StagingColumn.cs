namespace Custodian.Staging;

/// <summary>A column of a table.</summary>
/// <param name="Key">The key it compares or sets; for descriptions a name of its own.</param>
/// <param name="Name">Heading.</param>
public sealed record StagingColumn(string Key, string Name, StagingColumnKind Kind);
