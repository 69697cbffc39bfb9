namespace Custodian.Hl7v2;

/// <summary>An identifier (data type CX): compare by value, authority and type together.</summary>
/// <param name="Value">CX-1, zeros kept.</param>
/// <param name="CheckDigit">CX-2.</param>
/// <param name="Authority">CX-4; null where the interface's default applies.</param>
/// <param name="Type">CX-5, table 0203, such as MR or AN.</param>
/// <param name="Facility">CX-6.</param>
public sealed record Cx(string Value, string? CheckDigit, Hd? Authority, string? Type, Hd? Facility)
{
    /// <summary>Null when CX-1 is not valued.</summary>
    public static Cx? Read(Hl7Part part) => part.Component(1).ValueText is { } value
        ? new(value, part.Component(2).ValueText, Hd.Read(part.Component(4)), part.Component(5).ValueText, Hd.Read(part.Component(6)))
        : null;
}
