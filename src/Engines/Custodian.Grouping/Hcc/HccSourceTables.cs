namespace Custodian.Grouping;

/// <summary>The rows of the six source files, as fields.</summary>
sealed record HccSourceTables(
    string[][] Mappings,
    string[][] Coefficients,
    string[][] Hierarchies,
    string[][] Labels,
    string[][] Edits,
    string[][] Chronic);
