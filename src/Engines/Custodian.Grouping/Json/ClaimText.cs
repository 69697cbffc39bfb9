namespace Custodian.Grouping;

/// <summary>Where a text of the claim lies in <see cref="ClaimLine"/>'s bytes.</summary>
public readonly record struct ClaimText(int Start, int Length);
