namespace Custodian.Staging.Values;

/// <summary>What the 64 bits of a <see cref="PackedValue"/> hold. The order is part of the pack layout: kinds up to <see cref="Literal"/> can be looked up in an index.</summary>
enum ValueKind
{
    Absent,
    Null,
    Digits,
    Text,

    /// <summary>Longer text that occurs in the tables.</summary>
    Literal,

    /// <summary>A number with a point or a sign: compared as a number with ranges of numbers, so its place depends on the range.</summary>
    Decimal,

    /// <summary>Text of the case that is longer than seven characters or not ASCII, and does not occur in the tables.</summary>
    Foreign,
}
