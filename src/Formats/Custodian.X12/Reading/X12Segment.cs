using System.Text;

namespace Custodian.X12;

/// <summary>One segment as a view over the file's bytes: nothing is copied until <see cref="Text(int)"/> is asked for.</summary>
public readonly ref struct X12Segment
{
    readonly X12Delimiters _delimiters;

    internal X12Segment(ReadOnlySpan<byte> bytes, X12Delimiters delimiters, int index)
    {
        Bytes = bytes;
        _delimiters = delimiters;
        Index = index;
    }

    /// <summary>The segment without its terminator and without blanks or line ends before its id.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Position in the file, from 0.</summary>
    public int Index { get; }

    public ReadOnlySpan<byte> Id => Element(0);

    public bool Is(ReadOnlySpan<byte> id) => Id.SequenceEqual(id);

    /// <summary>Element <paramref name="n"/> counted as the guides do: 1 is the first after the id. Empty when it is absent.</summary>
    public ReadOnlySpan<byte> Element(int n) => Cut(Bytes, _delimiters.Element, n);

    /// <summary>Component <paramref name="n"/> (from 1) of an element. Empty when it is absent.</summary>
    public ReadOnlySpan<byte> Component(int element, int n) => Cut(Element(element), _delimiters.Component, n - 1);

    /// <summary>Repeat <paramref name="n"/> (from 1) of an element; the whole element when the interchange has no repetition character.</summary>
    public ReadOnlySpan<byte> Repeat(int element, int n) =>
        _delimiters.Repetition == 0 ? (n == 1 ? Element(element) : default) : Cut(Element(element), _delimiters.Repetition, n - 1);

    /// <summary>How many elements follow the id, empty ones included.</summary>
    public int ElementCount => Bytes.Count(_delimiters.Element);

    /// <summary>The element as text, surrounding blanks removed.</summary>
    public string Text(int element) => Decode(Element(element));

    /// <summary>The component as text, surrounding blanks removed.</summary>
    public string Text(int element, int component) => Decode(Component(element, component));

    public override string ToString() => Decode(Bytes);

    // Senders outside the basic character set use UTF-8 or Latin-1 without saying which; bytes that are not UTF-8 are read as Latin-1.
    internal static string Decode(ReadOnlySpan<byte> bytes) =>
        (System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes).Trim();

    static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> text, byte separator, int n)
    {
        for (; n > 0; n--)
        {
            var at = text.IndexOf(separator);
            if (at < 0)
            {
                return default;
            }

            text = text[(at + 1)..];
        }

        var end = text.IndexOf(separator);
        return end < 0 ? text : text[..end];
    }
}
