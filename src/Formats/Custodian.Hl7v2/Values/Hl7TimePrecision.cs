namespace Custodian.Hl7v2;

/// <summary>The smallest part of a time that the sender gave.</summary>
public enum Hl7TimePrecision
{
    Year,
    Month,
    Day,
    Hour,
    Minute,
    Second,
    Fraction,
}
