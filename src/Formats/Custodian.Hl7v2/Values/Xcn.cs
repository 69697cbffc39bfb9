namespace Custodian.Hl7v2;

/// <summary>A practitioner: identifier and name (data type XCN; CN of old versions reads alike).</summary>
/// <param name="Id">XCN-1.</param>
/// <param name="Authority">XCN-9.</param>
/// <param name="IdType">XCN-13, table 0203, such as NPI.</param>
public sealed record Xcn(
    string? Id,
    string? Family,
    string? Given,
    string? Middle,
    string? Suffix,
    string? Prefix,
    string? Degree,
    Hd? Authority,
    string? IdType)
{
    /// <summary>Null when there is neither an identifier nor a name.</summary>
    public static Xcn? Read(Hl7Part part)
    {
        var person = new Xcn(
            part.Component(1).ValueText,
            part.Component(2).ValueText,
            part.Component(3).ValueText,
            part.Component(4).ValueText,
            part.Component(5).ValueText,
            part.Component(6).ValueText,
            part.Component(7).ValueText,
            Hd.Read(part.Component(9)),
            part.Component(13).ValueText);
        return person is { Id: null, Family: null, Given: null } ? null : person;
    }
}
