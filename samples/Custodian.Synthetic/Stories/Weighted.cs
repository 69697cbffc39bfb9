namespace Custodian.Synthetic.Stories;

/// <summary>A word and how often it is drawn.</summary>
sealed record Weighted(string Word, int Weight);
