using Custodian.Kernel;

namespace Custodian.X12;

/// <summary>A file cut into segments and envelopes, with what is wrong in them. Immutable; keeps the caller's memory and does not copy it.</summary>
public sealed class X12File
{
    readonly ReadOnlyMemory<byte> _content;
    readonly SegmentMark[] _marks;

    internal X12File(ReadOnlyMemory<byte> content, SegmentMark[] marks, X12Delimiters[] delimiters)
    {
        _content = content;
        _marks = marks;
        Delimiters = delimiters;
    }

    /// <summary>One entry per ISA.</summary>
    public IReadOnlyList<X12Interchange> Interchanges { get; internal init; } = [];

    /// <summary>What the envelopes say that the content does not bear out, in file order (codes X12-0101 to X12-0199).</summary>
    public IReadOnlyList<Finding> Findings { get; internal init; } = [];

    /// <summary>Segments of the whole file, envelopes included.</summary>
    public int SegmentCount => _marks.Length;

    public IEnumerable<X12Transaction> Transactions => Interchanges.SelectMany(i => i.Groups).SelectMany(g => g.Transactions);

    internal X12Delimiters[] Delimiters { get; }

    /// <summary>The segment at a position from 0 to <see cref="SegmentCount"/>.</summary>
    public X12Segment Segment(int index)
    {
        var mark = _marks[index];
        return new(_content.Span.Slice(mark.Start, mark.Length), Delimiters[mark.Interchange], index);
    }

    internal int InterchangeOf(int segment) => _marks[segment].Interchange;
}
