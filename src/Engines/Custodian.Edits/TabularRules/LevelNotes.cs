namespace Custodian.Edits.Tabular;

/// <summary>What the notes of one level of the tabular list bind.</summary>
sealed record LevelNotes(CodeRange Scope, IReadOnlyList<Exclusion> Exclusions, IReadOnlyList<Requirement> Requirements);
