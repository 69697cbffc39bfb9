namespace Custodian.Hl7v2;

/// <summary>Where a document can be fetched (data type RP).</summary>
public sealed record ReferencePointer(string Address, string? Application, string? Type, string? Subtype)
{
    /// <summary>Null when RP-1 is not valued.</summary>
    public static ReferencePointer? Read(Hl7Part part) => part.Component(1) is { HasValue: true } pointer
        ? new(pointer.WholeText, part.Component(2).ValueText, part.Component(3).ValueText, part.Component(4).ValueText)
        : null;
}
