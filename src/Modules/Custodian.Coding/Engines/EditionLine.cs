namespace Custodian.Coding.Engines;

/// <summary>One of the tables a case rests on.</summary>
/// <param name="What">In words: <c>ICD-10-CM</c>.</param>
/// <param name="Id">Pack id as stored with results; null when no edition of the day is on the shelf.</param>
/// <param name="Partial">The edition is known not to be complete.</param>
/// <param name="Fault">Why there is none, and what to do; empty when there is one.</param>
public sealed record EditionLine(string What, string? Id, string Edition, bool Partial, string Fault);
