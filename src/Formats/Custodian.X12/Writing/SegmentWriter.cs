using System.Text;

namespace Custodian.X12;

/// <summary>Writes segments: drops trailing empty elements and components, maps characters, counts segments.</summary>
sealed class SegmentWriter(X12Delimiters delimiters)
{
    readonly StringBuilder _text = new();
    int _start;
    int _bare;
    int _emptyElements;

    /// <summary>Segments written since the caller last set this.</summary>
    public int Count { get; set; }

    public X12Delimiters Delimiters => delimiters;

    public byte[] ToArray() => Encoding.ASCII.GetBytes(_text.ToString());

    public void Write(string id, params ReadOnlySpan<string?> elements)
    {
        Begin(id);
        foreach (var element in elements)
        {
            Add(element);
        }

        End();
    }

    /// <summary>The ISA, whose elements keep their blanks (X12.5: fixed width).</summary>
    public void WriteFixed(string id, params ReadOnlySpan<string> elements)
    {
        Begin(id);
        foreach (var element in elements)
        {
            _text.Append((char)delimiters.Element).Append(element);
        }

        End();
    }

    public void Begin(string id)
    {
        _start = _text.Length;
        _text.Append(id);
        _bare = _text.Length;
        _emptyElements = 0;
    }

    public void Add(string? element)
    {
        var mapped = element is null ? "" : X12Text.Map(element, delimiters);
        _emptyElements++;
        if (mapped.Length > 0)
        {
            _text.Append((char)delimiters.Element, _emptyElements).Append(mapped);
            _emptyElements = 0;
        }
    }

    public void AddComposite(params ReadOnlySpan<string?> components)
    {
        _emptyElements++;
        var emptyComponents = 0;
        var begun = false;
        foreach (var component in components)
        {
            var mapped = component is null ? "" : X12Text.Map(component, delimiters);
            if (mapped.Length > 0)
            {
                _text.Append((char)delimiters.Element, begun ? 0 : _emptyElements).Append((char)delimiters.Component, emptyComponents).Append(mapped);
                (begun, emptyComponents, _emptyElements) = (true, 0, 0);
            }

            emptyComponents++;
        }
    }

    /// <summary>Ends the segment; one that got nothing but its id is taken back, for X12 forbids it.</summary>
    public void End()
    {
        if (_text.Length == _bare)
        {
            _text.Length = _start;
            return;
        }

        _text.Append((char)delimiters.Terminator);
        Count++;
    }
}
