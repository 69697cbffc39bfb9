namespace Custodian.Staging.Tables;

/// <summary>Where a column's index lies in the arrays of the <see cref="TableStore"/>.</summary>
/// <param name="Start">First interval.</param>
/// <param name="Count">Intervals; 0 for a column that is read cell by cell.</param>
/// <param name="Bits">First word of the row sets; -1 when the class is the row itself plus one.</param>
readonly record struct ColumnIndex(int Start, int Count, int Bits);
