using System.Text;

namespace Custodian.Hl7v2;

/// <summary>One segment being written. Numbers count from 1, as in HL7; values are text and are escaped when the message is built.</summary>
public sealed class SegmentBuilder
{
    const int Most = 10_000;
    readonly SortedDictionary<(int Field, int Repetition, int Component, int Subcomponent), string> _leaves = [];
    readonly SortedDictionary<int, byte[]> _rawFields = [];

    internal SegmentBuilder(string name) => Name = name;

    public string Name { get; }

    /// <summary>Writes a leaf; null or empty text leaves it out.</summary>
    public SegmentBuilder Set(int field, string? text, int repetition = 1, int component = 1, int subcomponent = 1)
    {
        var place = (Checked(field), Checked(repetition), Checked(component), Checked(subcomponent));
        if (string.IsNullOrEmpty(text))
        {
            _leaves.Remove(place);
        }
        else
        {
            _leaves[place] = text;
        }

        return this;
    }

    /// <summary>Writes a repetition's components from the first one on.</summary>
    public SegmentBuilder Components(int field, int repetition, params IReadOnlyList<string?> components)
    {
        ArgumentNullException.ThrowIfNull(components);
        for (var i = 0; i < components.Count; i++)
        {
            Set(field, components[i], repetition, i + 1);
        }

        return this;
    }

    /// <summary>Asks the receiver to delete the stored value.</summary>
    public SegmentBuilder Delete(int field) => Raw(field, "\"\""u8);

    /// <summary>Writes a field's bytes as they stand, separators and escapes included: for what is passed on unread.</summary>
    public SegmentBuilder Raw(int field, ReadOnlySpan<byte> bytes)
    {
        _rawFields[Checked(field)] = bytes.ToArray();
        return this;
    }

    /// <returns>How many characters the charset lacks.</returns>
    internal int Write(List<byte> target, in Hl7Delimiters delimiters, Hl7Charset charset)
    {
        target.AddRange(Encoding.ASCII.GetBytes(Name));
        var isHeader = SegmentNames.IsHeader(SegmentSpan.Pack(Name));
        if (isHeader)
        {
            target.AddRange(Encoding.ASCII.GetBytes(delimiters.Field + delimiters.EncodingCharacters));
        }

        var lacking = 0;
        var written = isHeader ? 2 : 0;
        foreach (var field in _rawFields.Keys.Union(_leaves.Keys.Select(leaf => leaf.Field)).Where(number => number > written).Order().ToList())
        {
            Repeat(target, delimiters.Field, field - written);
            written = field;
            lacking += WriteField(target, field, delimiters, charset);
        }

        target.Add((byte)'\r');
        return lacking;
    }

    int WriteField(List<byte> target, int field, in Hl7Delimiters delimiters, Hl7Charset charset)
    {
        if (_rawFields.TryGetValue(field, out var raw))
        {
            target.AddRange(raw);
            return 0;
        }

        var lacking = 0;
        var (repetition, component, subcomponent) = (1, 1, 1);
        foreach (var (place, text) in _leaves.Where(leaf => leaf.Key.Field == field))
        {
            if (place.Repetition > repetition)
            {
                Repeat(target, delimiters.Repetition, place.Repetition - repetition);
                (repetition, component, subcomponent) = (place.Repetition, 1, 1);
            }

            if (place.Component > component)
            {
                Repeat(target, delimiters.Component, place.Component - component);
                (component, subcomponent) = (place.Component, 1);
            }

            Repeat(target, delimiters.Subcomponent, place.Subcomponent - subcomponent);
            subcomponent = place.Subcomponent;
            lacking += Charsets.Encode(charset, EscapeEncoder.Encode(text, delimiters), target);
        }

        return lacking;
    }

    static void Repeat(List<byte> target, char separator, int times)
    {
        for (; times > 0; times--)
        {
            target.Add((byte)separator);
        }
    }

    static int Checked(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Most);
        return number;
    }
}
