using Custodian.Kernel;

namespace Custodian.X12;

/// <summary>Why a payer paid less (or, negative, more) than charged. Written group by group: the order of groups is that of their first adjustment.</summary>
/// <param name="Group">CO contractual, PR patient, OA other, PI payer-initiated.</param>
/// <param name="Reason">Claim adjustment reason code.</param>
public sealed record Adjustment(string Group, string Reason, Money Amount, decimal? Quantity = null);
