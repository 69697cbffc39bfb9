namespace Custodian.Synthetic.Stories;

/// <summary>A diagnosis of a scenario.</summary>
/// <param name="Poa">Y, N, U, W, or null for a code exempt from POA reporting.</param>
sealed record CodeLine(string Code, char? Poa, Condition When);
