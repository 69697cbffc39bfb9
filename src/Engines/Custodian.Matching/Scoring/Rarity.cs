namespace Custodian.Matching.Scoring;

/// <summary>
/// What agreement on one value is worth: minus the logarithm of the chance that a stranger has it. The share counted in the file is drawn towards what is known of the
/// trait, as strongly as <see cref="Records"/> records would; the one who shows the value is not counted. A value met often is as common as it was met, but for the few
/// records that may be one person's.
/// </summary>
/// <param name="Share">Share of a value about which nothing is known.</param>
/// <param name="Records">Weight of that knowledge, in records.</param>
public sealed record Rarity(double Share, double Records)
{
    /// <summary>Records that one person may have.</summary>
    const double OnePersons = 3;

    internal sbyte Worth(double count, double total)
    {
        var drawn = (Math.Max(0, count - 1) + (Records * Share)) / (total + Records);
        return Worth(Math.Max(drawn, (count - OnePersons) / total));
    }

    internal static sbyte Worth(double share) => (sbyte)Math.Clamp(Math.Round(-8 * Math.Log(share)), 1, sbyte.MaxValue);
}
