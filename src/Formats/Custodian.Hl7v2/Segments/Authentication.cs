namespace Custodian.Hl7v2;

/// <summary>A signature on a document (data type PPN): the person, and the time where it was sent.</summary>
public sealed record Authentication(Xcn Person, Hl7Time? At)
{
    /// <summary>Null when nobody is named.</summary>
    public static Authentication? Read(Hl7Part part) => Xcn.Read(part) is { } person ? new(person, Hl7Time.Read(part.Component(15))) : null;
}
