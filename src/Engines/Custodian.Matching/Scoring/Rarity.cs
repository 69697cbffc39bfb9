namespace Custodian.Matching.Scoring;

/// <summary>
/// What agreement on one value is worth: minus the logarithm of the chance that a stranger has it. The share counted in the file is drawn towards what is known of the
/// trait, as strongly as <see cref="Records"/> records would; the one who shows the value is not counted.
/// </summary>
/// <param name="Share">Share of a value about which nothing is known.</param>
/// <param name="Records">Weight of that knowledge, in records.</param>
public sealed record Rarity(double Share, double Records)
{
    internal sbyte Worth(double count, double total)
    {
        var share = (Math.Max(0, count - 1) + (Records * Share)) / (total + Records);
        return (sbyte)Math.Clamp(Math.Round(-8 * Math.Log(share)), 1, sbyte.MaxValue);
    }
}
