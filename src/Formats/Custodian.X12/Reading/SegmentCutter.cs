using Custodian.Kernel;

namespace Custodian.X12;

/// <summary>Cuts bytes into segments, taking the delimiters from each ISA it meets.</summary>
sealed class SegmentCutter(ReadOnlyMemory<byte> content, List<Finding> findings)
{
    const int IsaElements = 16;

    // ISA with its terminator is 106 characters (X12.5); a header that is longer than this is another kind of file.
    const int IsaLength = 105;
    const int IsaSearch = 400;

    readonly List<SegmentMark> _marks = [];
    readonly List<X12Delimiters> _delimiters = [];
    int _indented;
    int _firstIndented;

    public SegmentMark[] Marks => [.. _marks];

    public X12Delimiters[] Delimiters => [.. _delimiters];

    public void Cut()
    {
        var bytes = content.Span;
        var at = SkipBlank(bytes, bytes.StartsWith("\uFEFF"u8) ? 3 : 0);
        if (!IsHeader(bytes, at))
        {
            findings.Add(new("X12-0101", Severity.Error, "start of file", "The file does not begin with ISA. Ask the sender for the whole interchange, from ISA to IEA."));
            return;
        }

        while (at < bytes.Length)
        {
            at = IsHeader(bytes, at) ? CutHeader(bytes, at) : CutSegment(bytes, at);
            at = SkipBlank(bytes, at);
        }

        if (_indented > 0)
        {
            findings.Add(new("X12-0114", Severity.Warning, $"segment {_firstIndented}", $"There are blanks before {_indented} segment ids, of which this is the first; they were skipped. Ask the sender to remove them: many payers refuse the file."));
        }
    }

    int CutHeader(ReadOnlySpan<byte> bytes, int start)
    {
        var separator = bytes[start + 3];
        var at = start + 3;
        for (var n = 1; n < IsaElements && at >= 0; n++)
        {
            var next = bytes[(at + 1)..].IndexOf(separator);
            at = next < 0 ? -1 : at + 1 + next;
        }

        if (at < 0 || at - start > IsaSearch || at + 2 >= bytes.Length)
        {
            findings.Add(new("X12-0103", Severity.Error, $"byte {start + 1}", "This ISA has fewer than 16 elements, so its delimiters cannot be known and the rest of the file was not read. Ask the sender to send it again."));
            return bytes.Length;
        }

        Declare(bytes, start, at);
        return at + 3;
    }

    void Declare(ReadOnlySpan<byte> bytes, int start, int lastSeparator)
    {
        var component = bytes[lastSeparator + 1];
        var length = lastSeparator + 2 - start;
        var delimiters = new X12Delimiters(bytes[start + 3], component, 0, bytes[lastSeparator + 2]);
        _delimiters.Add(delimiters);
        _marks.Add(new(start, length, _delimiters.Count - 1));
        var isa = new X12Segment(bytes.Slice(start, length), delimiters, 0);
        _delimiters[^1] = delimiters with { Repetition = RepetitionOf(isa, component) };
        if (length != IsaLength)
        {
            findings.Add(new("X12-0102", Severity.Warning, $"ISA {isa.Text(13)}", $"The ISA is {length + 1} characters long with its terminator; it must be 106. It was read by counting separators. Ask the sender to pad ISA02, ISA04, ISA06 and ISA08.", "X12.5 interchange header"));
        }

        if (!delimiters.Distinct)
        {
            findings.Add(new("X12-0104", Severity.Error, $"ISA {isa.Text(13)}", "Two delimiters are the same character, so elements cannot be told apart. Ask the sender for three different ones.", "X12.5 interchange header"));
        }
    }

    // Up to 00401 ISA11 names a standard (U); later 5010 senders still write U, which can never separate repeats.
    static byte RepetitionOf(X12Segment isa, byte component)
    {
        var element = isa.Element(11);
        return element.Length == 1 && !char.IsAsciiLetterOrDigit((char)element[0]) && element[0] != component && element[0] != ' ' ? element[0] : (byte)0;
    }

    int CutSegment(ReadOnlySpan<byte> bytes, int start)
    {
        var delimiters = _delimiters[^1];
        var length = bytes[start..].IndexOf(delimiters.Terminator);
        if (length >= 0 && BinaryLength(bytes[start..], delimiters) is var binary and > 0)
        {
            length = binary;
        }

        if (length < 0)
        {
            length = bytes[start..].TrimEnd(" \t\r\n\0\x1a"u8).Length;
            findings.Add(new("X12-0116", Severity.Warning, $"segment {_marks.Count + 1}", "The last segment has no terminator. Check that the file arrived whole."));
        }

        _marks.Add(new(start, length, _delimiters.Count - 1));
        return start + length + 1;
    }

    // BIN01 counts the bytes of BIN02, which may hold any character. A count that does not end on a terminator is not believed.
    static int BinaryLength(ReadOnlySpan<byte> rest, X12Delimiters delimiters)
    {
        if (!rest.StartsWith("BIN"u8) || rest.Length < 5 || rest[3] != delimiters.Element)
        {
            return 0;
        }

        var second = rest[4..].IndexOf(delimiters.Element);
        if (second <= 0 || !System.Buffers.Text.Utf8Parser.TryParse(rest.Slice(4, second), out int count, out var used) || used != second || count < 0)
        {
            return 0;
        }

        var end = 5L + second + count;
        return end < rest.Length && rest[(int)end] == delimiters.Terminator ? (int)end : 0;
    }

    static bool IsHeader(ReadOnlySpan<byte> bytes, int at) =>
        at + 4 < bytes.Length && bytes[at..].StartsWith("ISA"u8) && !char.IsAsciiLetterOrDigit((char)bytes[at + 3]);

    // Line ends and blanks before a segment are tolerated, and so are empty segments (two terminators in a row).
    int SkipBlank(ReadOnlySpan<byte> bytes, int at)
    {
        var terminator = _delimiters.Count == 0 ? (byte)'\n' : _delimiters[^1].Terminator;
        var start = at;
        while (at < bytes.Length && (bytes[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0 or 0x1A || bytes[at] == terminator))
        {
            at++;
        }

        if (at < bytes.Length && bytes[start..at].ContainsAny(" \t"u8))
        {
            _firstIndented = _indented++ == 0 ? _marks.Count + 1 : _firstIndented;
        }

        return at;
    }
}
