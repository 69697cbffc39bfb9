namespace Custodian.Hl7v2;

/// <summary>What an interface knows about its sender.</summary>
/// <param name="Charset">Used where MSH-18 is empty or cannot be true; null when the interface has no setting.</param>
public sealed record Hl7ReadOptions(Hl7Charset? Charset = null)
{
    public static readonly Hl7ReadOptions Default = new();
}
