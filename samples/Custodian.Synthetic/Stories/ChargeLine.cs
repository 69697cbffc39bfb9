namespace Custodian.Synthetic.Stories;

/// <summary>A charge particular to a scenario; amounts in whole dollars per unit.</summary>
sealed record ChargeLine(string RevenueCode, int Units, int Low, int High, string Name, Condition When);
