namespace Custodian.Synthetic;

/// <summary>A passage that supports a code.</summary>
/// <param name="Document">Index in the encounter's document list.</param>
/// <param name="Start">First character in the document's text, from 0.</param>
/// <param name="Length">Number of characters.</param>
public readonly record struct SyntheticEvidence(int Document, int Start, int Length);
