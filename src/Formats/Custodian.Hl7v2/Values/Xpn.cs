namespace Custodian.Hl7v2;

/// <summary>A person's name (data type XPN).</summary>
/// <param name="Family">XPN-1.1, the whole surname.</param>
/// <param name="Middle">XPN-3, second and further given names.</param>
/// <param name="Type">XPN-7, table 0200: L legal, M maiden, A alias…</param>
public sealed record Xpn(string? Family, string? Given, string? Middle, string? Suffix, string? Prefix, string? Degree, string? Type)
{
    /// <summary>Null when no part of a name is valued.</summary>
    public static Xpn? Read(Hl7Part part)
    {
        var name = new Xpn(
            part.Component(1).ValueText,
            part.Component(2).ValueText,
            part.Component(3).ValueText,
            part.Component(4).ValueText,
            part.Component(5).ValueText,
            part.Component(6).ValueText,
            part.Component(7).ValueText);
        return name is { Family: null, Given: null, Middle: null } ? null : name;
    }
}
