namespace Custodian.Staging;

/// <summary>A tag of an input such as <c>SEER_REQUIRED</c>, with the years of diagnosis it holds for; null where open.</summary>
public sealed record StagingMetadata(string Name, int? From, int? Through);
