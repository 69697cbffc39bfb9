namespace Custodian.Hl7v2;

/// <summary>An assigning authority or facility (data type HD). Null parts were not sent.</summary>
public sealed record Hd(string? Namespace, string? UniversalId, string? UniversalIdType)
{
    /// <summary>Reads an HD that is a component; null when nothing is in it.</summary>
    public static Hd? Read(Hl7Part component)
    {
        var hd = new Hd(component.Subcomponent(1).ValueText, component.Subcomponent(2).ValueText, component.Subcomponent(3).ValueText);
        return hd is (null, null, null) ? null : hd;
    }
}
