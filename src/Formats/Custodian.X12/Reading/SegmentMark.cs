namespace Custodian.X12;

/// <summary>Where a segment lies in the file, and whose delimiters cut it.</summary>
readonly record struct SegmentMark(int Start, int Length, int Interchange);
