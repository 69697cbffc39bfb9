namespace Custodian.Hl7v2;

/// <summary>An address (data type XAD).</summary>
/// <param name="Street">XAD-1.1.</param>
/// <param name="Other">XAD-2, the second line.</param>
/// <param name="Type">XAD-7, table 0190: H home, M mailing, B business…</param>
/// <param name="County">XAD-9.</param>
public sealed record Xad(string? Street, string? Other, string? City, string? State, string? PostalCode, string? Country, string? Type, string? County)
{
    /// <summary>Null when no part of a place is valued.</summary>
    public static Xad? Read(Hl7Part part)
    {
        var address = new Xad(
            part.Component(1).ValueText,
            part.Component(2).ValueText,
            part.Component(3).ValueText,
            part.Component(4).ValueText,
            part.Component(5).ValueText,
            part.Component(6).ValueText,
            part.Component(7).ValueText,
            part.Component(9).ValueText);
        return address is { Street: null, Other: null, City: null, State: null, PostalCode: null, Country: null, County: null } ? null : address;
    }
}
