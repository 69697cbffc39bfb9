namespace Custodian.Primaries;

/// <summary>What two tumours are to each other.</summary>
public enum PrimaryResult
{
    SinglePrimary,
    MultiplePrimaries,

    /// <summary>The coded data do not settle it; the reason says what a person has to find out.</summary>
    Questionable,
}
