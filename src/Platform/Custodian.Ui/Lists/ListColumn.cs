namespace Custodian.Ui;

/// <summary>A column's head.</summary>
/// <param name="Key">The sort key in the URL; null when the column does not sort.</param>
/// <param name="Numeric">Right-aligned: give the cells class <c>num</c> too.</param>
/// <param name="Hideable">Listed in the column chooser.</param>
public sealed record ListColumn(string Title, string? Key = null, bool Numeric = false, bool Hideable = true)
{
    /// <summary>For a head whose sense is not in its words: "Length of stay" for "LOS".</summary>
    public string? Hint { get; init; }

    /// <summary>Order on the first click.</summary>
    public bool DescendingFirst { get; init; }
}
