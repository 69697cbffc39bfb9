namespace Custodian.RegistryEdits.Language;

/// <summary>A number of which only the bounds may be known: a year of birth alone leaves an age of two possible values.</summary>
readonly record struct Bounds(double Low, double High)
{
    /// <summary>Nothing is known.</summary>
    public static Bounds Unknown { get; } = new(double.NaN, double.NaN);

    public bool IsKnown => !double.IsNaN(Low);

    public static Bounds Of(double value) => new(value, value);

    public Truth Compare(Comparison comparison, Bounds other)
    {
        if (!IsKnown || !other.IsKnown)
        {
            return Truth.Unknown;
        }

        return comparison switch
        {
            Comparison.Less => Judge(High < other.Low, Low >= other.High),
            Comparison.AtMost => Judge(High <= other.Low, Low > other.High),
            Comparison.More => Judge(Low > other.High, High <= other.Low),
            Comparison.AtLeast => Judge(Low >= other.High, High < other.Low),
            Comparison.Equal => Equality(other),
            _ => Equality(other).Negated(),
        };
    }

    Truth Equality(Bounds other) => Judge(Low == High && this == other, High < other.Low || Low > other.High);

    static Truth Judge(bool surely, bool surelyNot) => surely ? Truth.True : surelyNot ? Truth.False : Truth.Unknown;
}
