namespace Custodian.Hl7v2;

/// <summary>A place in the hospital (data type PL).</summary>
/// <param name="PointOfCare">PL-1, the nursing unit or clinic.</param>
public sealed record Pl(string? PointOfCare, string? Room, string? Bed, Hd? Facility, string? Status, string? Type, string? Building, string? Floor)
{
    /// <summary>Null when nothing says where.</summary>
    public static Pl? Read(Hl7Part part)
    {
        var place = new Pl(
            part.Component(1).ValueText,
            part.Component(2).ValueText,
            part.Component(3).ValueText,
            Hd.Read(part.Component(4)),
            part.Component(5).ValueText,
            part.Component(6).ValueText,
            part.Component(7).ValueText,
            part.Component(8).ValueText);
        return place is { PointOfCare: null, Room: null, Bed: null, Facility: null, Building: null, Floor: null } ? null : place;
    }
}
