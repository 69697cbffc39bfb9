namespace Custodian.Grouping;

/// <summary>A measure as the publisher defines it.</summary>
sealed record ComorbidityDefinition(string Name, string Label, bool NeedsPoa, int ReadmissionWeight, int MortalityWeight);
