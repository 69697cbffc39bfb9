using System.Globalization;

namespace Custodian.Hl7v2;

/// <summary>MSH-12 read loosely (<c>2.3.0</c>, <c>2.5^DEU</c>, <c>V2.4</c>), for what differs between versions in an answer.</summary>
readonly struct Hl7Version
{
    readonly (int Major, int Minor, int Patch) _number;

    public Hl7Version(string text)
    {
        var parts = text.TrimStart('V', 'v', ' ').Split('.');
        _number = (Part(parts, 0), Part(parts, 1), Part(parts, 2));
    }

    /// <summary>ERR-2 to ERR-8 exist from 2.5 on; a version that cannot be read is answered as a current one.</summary>
    public bool HasErrorDetail => _number.Major == 0 || _number.CompareTo((2, 5, 0)) >= 0;

    /// <summary>MSH-9.3 exists from 2.3.1 on.</summary>
    public bool HasStructure => _number.Major == 0 || _number.CompareTo((2, 3, 1)) >= 0;

    static int Part(string[] parts, int index) =>
        index < parts.Length && int.TryParse(parts[index].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
