namespace Custodian.Primaries;

/// <summary>A code converted to another classification.</summary>
/// <param name="Value">Blank when there is none; <c>????</c> where the IARC tools print that because the topography is not a code.</param>
public sealed record Converted(string Value, CheckCode Code)
{
    internal static Converted Invalid { get; } = new("", CheckCode.Invalid);
}
