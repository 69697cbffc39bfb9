namespace Custodian.Oncology.Casefinding;

/// <summary>A keyword in a text.</summary>
/// <param name="Start">First character, from 0.</param>
/// <param name="End">Last character.</param>
/// <param name="Keyword">In small letters.</param>
/// <param name="Ignored">True for a positive keyword that lies inside a negative one.</param>
public readonly record struct KeywordHit(int Start, int End, string Keyword, KeywordGroup Group, bool Ignored)
{
    /// <summary><c>start-end:keyword</c>, with <c>:ignored</c> where it is.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Start}-{End}:{Keyword}{(Ignored ? ":ignored" : "")}");
}
