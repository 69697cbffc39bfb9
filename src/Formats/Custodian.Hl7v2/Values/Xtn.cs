namespace Custodian.Hl7v2;

/// <summary>A phone number or e-mail address (data type XTN).</summary>
/// <param name="Number">XTN-1 or -12 as written; otherwise put together from country, area, local number and extension (XTN-5 to -8).</param>
/// <param name="Use">XTN-2, table 0201: PRN primary home, WPN work, NET e-mail…</param>
/// <param name="Equipment">XTN-3, table 0202: PH, CP cell, FX…</param>
public sealed record Xtn(string? Number, string? Use, string? Equipment, string? Email)
{
    /// <summary>Null when there is neither a number nor an address.</summary>
    public static Xtn? Read(Hl7Part part)
    {
        var number = part.Component(1).ValueText ?? part.Component(12).ValueText ?? Composed(part);
        var phone = new Xtn(number, part.Component(2).ValueText, part.Component(3).ValueText, part.Component(4).ValueText);
        return phone is { Number: null, Email: null } ? null : phone;
    }

    static string? Composed(Hl7Part part)
    {
        if (part.Component(7).ValueText is not { } local)
        {
            return null;
        }

        var country = part.Component(5).ValueText is { } code ? $"+{code.TrimStart('+')} " : "";
        var area = part.Component(6).ValueText is { } city ? $"({city})" : "";
        var extension = part.Component(8).ValueText is { } inner ? $" X{inner}" : "";
        return country + area + local + extension;
    }
}
