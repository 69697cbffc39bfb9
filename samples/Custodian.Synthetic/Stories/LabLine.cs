namespace Custodian.Synthetic.Stories;

/// <summary>A result a scenario wants on a day, with the range its value is drawn from.</summary>
sealed record LabLine(int Day, string Test, string Low, string High, Condition When);
