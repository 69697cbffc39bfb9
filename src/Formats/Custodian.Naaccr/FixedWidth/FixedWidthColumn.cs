namespace Custodian.Naaccr.FixedWidth;

/// <summary>The columns of one item.</summary>
/// <param name="Item">Its index in the catalog.</param>
/// <param name="Start">First column, from 0.</param>
public readonly record struct FixedWidthColumn(int Item, int Start, int Length);
