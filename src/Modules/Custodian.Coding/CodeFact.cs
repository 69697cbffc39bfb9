namespace Custodian.Coding;

/// <summary>Something a table says of a code.</summary>
/// <param name="Key">For programs, stable: <c>severity</c>, <c>excluded-by</c>, <c>mce</c>.</param>
/// <param name="Value">In words, or "Not known" where the shelf holds no table of the day.</param>
/// <param name="Edition">The table and its edition, or why there is none.</param>
/// <param name="List">What the value counts or sums up: codes, flags, categories. Empty when it is the value.</param>
public sealed record CodeFact(string Key, string Name, string Value, string Edition, IReadOnlyList<string> List)
{
    /// <summary>What <see cref="Value"/> reads where no table of the day is on the shelf.</summary>
    public const string NotKnown = "Not known";
}
