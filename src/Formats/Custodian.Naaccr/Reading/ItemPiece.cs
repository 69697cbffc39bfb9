namespace Custodian.Naaccr.Reading;

/// <summary>A value in the buffer and the offset of its element.</summary>
readonly record struct ItemPiece(int Start, int Length, int Tag);
