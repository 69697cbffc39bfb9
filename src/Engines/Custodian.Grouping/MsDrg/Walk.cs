namespace Custodian.Grouping;

/// <summary>Where the search through the formula lists ended.</summary>
/// <param name="Formula">Index of the formula that decided; -1 when none did.</param>
/// <param name="Mdc">MDC to report.</param>
/// <param name="ByTrauma">The claim came through the multiple trauma reroute.</param>
readonly record struct Walk(int Formula, int Mdc, bool ByTrauma, DrgAssignment Assignment);
