using System.Globalization;

namespace Custodian.Naaccr.Dictionaries;

/// <summary>Version of the NAACCR XML specification, 1.0 to 1.8.</summary>
public readonly record struct SpecificationVersion(int Minor) : IComparable<SpecificationVersion>
{
    public static readonly SpecificationVersion Oldest = new(0);

    public static readonly SpecificationVersion Newest = new(8);

    /// <summary>Reads the attribute <c>specificationVersion</c>; absent means 1.0. Null for a version this library does not know.</summary>
    public static SpecificationVersion? Parse(string? text) =>
        string.IsNullOrEmpty(text) ? Oldest
        : text.Length == 3 && text.StartsWith("1.", StringComparison.Ordinal) && text[2] is >= '0' and <= '8' ? new(text[2] - '0')
        : null;

    public int CompareTo(SpecificationVersion other) => Minor.CompareTo(other.Minor);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"1.{Minor}");

    public static bool operator <(SpecificationVersion left, SpecificationVersion right) => left.Minor < right.Minor;

    public static bool operator >(SpecificationVersion left, SpecificationVersion right) => left.Minor > right.Minor;

    public static bool operator <=(SpecificationVersion left, SpecificationVersion right) => left.Minor <= right.Minor;

    public static bool operator >=(SpecificationVersion left, SpecificationVersion right) => left.Minor >= right.Minor;
}
