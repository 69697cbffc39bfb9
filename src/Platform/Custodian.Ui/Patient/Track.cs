namespace Custodian.Ui;

/// <summary>One of the eight status columns of an encounter: assembly, analysis, completion, coding, billing, registry, release, legal.</summary>
/// <param name="Href">Its history; null for who may not open it.</param>
public sealed record Track(string Name, StateKind Kind, string Text, string? Href);
