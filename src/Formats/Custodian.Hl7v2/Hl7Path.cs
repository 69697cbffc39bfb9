using System.Globalization;

namespace Custodian.Hl7v2;

/// <summary>An address such as <c>PID-3(2).4.1</c> or <c>OBX(3)-5</c>: segment, its occurrence, field, repetition, component, subcomponent.</summary>
public readonly record struct Hl7Path(string Segment, int Occurrence, int Field, int Repetition, int Component, int Subcomponent)
{
    /// <exception cref="FormatException">The text is not a path. Paths are written by programmers, so that this is a bug, not data.</exception>
    public static Hl7Path Parse(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var rest = path.AsSpan();
        var segment = rest.Length > 3 ? path[..3] : throw Wrong(path);
        rest = rest[3..];
        var occurrence = Bracketed(ref rest, path);
        var field = Number(ref rest, '-', path) ?? throw Wrong(path);
        var repetition = Bracketed(ref rest, path);
        var component = Number(ref rest, '.', path) ?? 1;
        var subcomponent = Number(ref rest, '.', path) ?? 1;
        return rest.IsEmpty ? new(segment, occurrence, field, repetition, component, subcomponent) : throw Wrong(path);
    }

    static int Bracketed(ref ReadOnlySpan<char> rest, string path)
    {
        if (Number(ref rest, '(', path) is not { } number)
        {
            return 1;
        }

        rest = rest is [')', ..] ? rest[1..] : throw Wrong(path);
        return number;
    }

    static int? Number(ref ReadOnlySpan<char> rest, char lead, string path)
    {
        if (rest.IsEmpty || rest[0] != lead)
        {
            return null;
        }

        var end = 1;
        while (end < rest.Length && char.IsAsciiDigit(rest[end]))
        {
            end++;
        }

        if (!int.TryParse(rest[1..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
        {
            throw Wrong(path);
        }

        rest = rest[end..];
        return number;
    }

    static FormatException Wrong(string path) => new($"'{path}' is not an HL7 path such as PID-3(2).4.1.");
}
