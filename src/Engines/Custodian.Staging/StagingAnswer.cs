namespace Custodian.Staging;

/// <summary>The answer about one case.</summary>
/// <param name="Schema">The schema it was staged with; null when none, or more than one, is for it.</param>
/// <param name="Candidates">The schemas that are for the tumour as far as it is described: more than one when a discriminator is missing.</param>
/// <param name="Output">Value by output key; empty unless staged. Null is "no value", which is not the same as blank.</param>
/// <param name="Path">The tables gone through, as <c>mapping.table</c>.</param>
public sealed record StagingAnswer(
    StagingResult Result,
    StagingSchema? Schema,
    IReadOnlyList<StagingSchema> Candidates,
    IReadOnlyDictionary<string, string?> Output,
    IReadOnlyList<StagingError> Errors,
    IReadOnlyList<string> Path);
