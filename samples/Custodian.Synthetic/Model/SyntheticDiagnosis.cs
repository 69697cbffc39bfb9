namespace Custodian.Synthetic;

/// <summary>An ICD-10-CM code the story's documents support.</summary>
/// <param name="Code">Without the dot.</param>
/// <param name="Poa">Present on admission Y, N, U or W; null for exempt codes and for encounters that are not inpatient (they report none).</param>
/// <param name="Evidence">Where the documents say so; empty only when the document that says so is missing.</param>
public sealed record SyntheticDiagnosis(string Code, char? Poa, IReadOnlyList<SyntheticEvidence> Evidence);
