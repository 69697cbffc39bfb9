namespace Custodian.Hl7v2;

/// <summary>An entity identifier with its authority (data type EI): document, order and result numbers.</summary>
public sealed record Ei(string Value, string? Namespace, string? UniversalId, string? UniversalIdType)
{
    /// <summary>Null when EI-1 and EI-3 are not valued; some senders put the whole number in EI-3.</summary>
    public static Ei? Read(Hl7Part part) => (part.Component(1).ValueText ?? part.Component(3).ValueText) is { } value
        ? new(value, part.Component(2).ValueText, part.Component(3).ValueText, part.Component(4).ValueText)
        : null;
}
