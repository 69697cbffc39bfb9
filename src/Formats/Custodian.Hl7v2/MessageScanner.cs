using System.Buffers;
using System.Globalization;
using Custodian.Kernel;

namespace Custodian.Hl7v2;

/// <summary>One pass over the lines of a file: notes where segments stand, starts a message at each MSH, and checks the batch around them.</summary>
ref struct MessageScanner(ArraySegment<byte> file, Hl7ReadOptions options, List<Finding> findings)
{
    static readonly SearchValues<byte> Blank = SearchValues.Create(" \t\r\n\0\v\u001c"u8);

    readonly byte[] _bytes = file.Array ?? [];
    readonly int _end = file.Offset + file.Count;
    readonly List<Hl7Message> _messages = new(1);
    BatchCheck? _batch;
    SegmentSpan[] _spans = ArrayPool<SegmentSpan>.Shared.Rent(64);
    int _spanCount;
    Hl7Delimiters _delimiters = Hl7Delimiters.Standard;
    bool _inMessage;
    bool _refused;
    int _line;
    int _findingsBefore;
    StrayLines _stray;

    public Hl7Parsed Scan()
    {
        for (var at = file.Offset; at < _end;)
        {
            var rest = _bytes.AsSpan(at, _end - at);
            var length = rest.IndexOfAny((byte)'\r', (byte)'\n');
            length = length < 0 ? rest.Length : length;
            _line++;
            Take(at, rest[..length]);
            var crlf = length + 1 < rest.Length && rest[length] == '\r' && rest[length + 1] == '\n';
            at += length + (crlf ? 2 : 1);
        }

        EndMessage();
        _batch?.EndFile();
        ArrayPool<SegmentSpan>.Shared.Return(_spans);
        if (_messages.Count == 0 && !_refused)
        {
            findings.Add(Refusal());
        }

        return new(_messages, findings.Count == 0 ? [] : findings);
    }

    void Take(int start, ReadOnlySpan<byte> line)
    {
        var skipped = line.Length == 0 || line[0] is > (byte)' ' and < 0x80 ? 0 : LeadingNoise(line);
        line = line[skipped..];
        // A frame's end mark that was stored with the message.
        line = line is [.., 0x1C] ? line[..^1] : line;
        var name = SegmentNames.Of(line, _delimiters.FieldByte);
        if (SegmentNames.IsHeader(name) && line.Length > 3)
        {
            Header(name, start + skipped, line);
        }
        else if (name is SegmentNames.Bts or SegmentNames.Fts)
        {
            EndMessage();
            Batch().Trailer(name, line, _delimiters.FieldByte, _messages.Count);
        }
        else if (name != 0 && _inMessage)
        {
            FlushStray();
            Add(new(name, start + skipped, line.Length));
        }
        else if (line.ContainsAnyExcept(Blank))
        {
            Stray(start, skipped + line.Length);
        }
    }

    /// <summary>A byte-order mark or a frame's start mark in front of a line.</summary>
    static int LeadingNoise(ReadOnlySpan<byte> line) => line switch
    {
        [0xEF, 0xBB, 0xBF, ..] => 3,
        [0x0B, 0xEF, 0xBB, 0xBF, ..] => 4,
        [0x0B, ..] => 1,
        _ => 0,
    };

    void Header(int name, int start, ReadOnlySpan<byte> line)
    {
        EndMessage();
        if (!HeaderSeparators.TryRead(line, out var delimiters, out var repaired))
        {
            _refused = true;
            findings.Add(new(Hl7Codes.SeparatorsUnusable, Severity.Error, Place(), $"{SegmentNames.Text(name)}-1 and -2 do not hold separators, so nothing after them can be split. Ask the sender for a header such as MSH|^~\\&|.", Hl7Codes.Delimiters));
            return;
        }

        _delimiters = delimiters;
        if (repaired)
        {
            findings.Add(new(Hl7Codes.SeparatorsRepaired, Severity.Warning, Place(), $"{SegmentNames.Text(name)}-2 is empty, or names a character twice. It was read as {delimiters.EncodingCharacters}; check that fields with parts came out right.", Hl7Codes.Delimiters));
        }

        if (name != SegmentNames.Msh)
        {
            Batch().Header(name, Place(), _messages.Count);
            return;
        }

        _inMessage = true;
        _findingsBefore = findings.Count;
        Add(new(name, start, line.Length));
    }

    void Add(SegmentSpan span)
    {
        if (_spanCount == _spans.Length)
        {
            var larger = ArrayPool<SegmentSpan>.Shared.Rent(_spanCount * 2);
            _spans.CopyTo(larger, 0);
            ArrayPool<SegmentSpan>.Shared.Return(_spans);
            _spans = larger;
        }

        _spans[_spanCount++] = span;
    }

    /// <summary>
    /// A line that begins no segment continues the text of the segment before it: a broken line end inside OBX or NTE. MSH has no text to
    /// continue; a line after it is left out.
    /// </summary>
    void Stray(int start, int length)
    {
        _stray = _stray.Count == 0 ? new(1, _line) : _stray with { Count = _stray.Count + 1 };
        if (_inMessage && _spanCount > 1)
        {
            var last = _spans[_spanCount - 1];
            _spans[_spanCount - 1] = last with { Length = start + length - last.Start };
        }
    }

    void FlushStray()
    {
        if (_stray.Count == 0)
        {
            return;
        }

        findings.Add(StrayFinding());
        _stray = default;
    }

    readonly Finding StrayFinding()
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"line {_stray.FirstLine}");
        var lines = _stray.Count == 1 ? "1 line" : string.Create(CultureInfo.InvariantCulture, $"{_stray.Count} lines");
        return (_inMessage, _spanCount) switch
        {
            (false, _) => new(Hl7Codes.TextOutsideMessage, Severity.Warning, place, $"{lines} outside any message skipped. Check whether a message lost its MSH."),
            (_, 1) => new(Hl7Codes.LinesLeftOut, Severity.Warning, place, $"{lines} after MSH not a segment (three capitals or digits, then the field separator), and left out. Read the raw message and ask the sender to correct it."),
            _ => new(Hl7Codes.LinesGlued, Severity.Warning, place, $"{lines} not a segment; read as text that continues {SegmentNames.Text(_spans[_spanCount - 1].Name)}. The sender must write line breaks inside a value as \\.br\\."),
        };
    }

    void EndMessage()
    {
        FlushStray();
        if (!_inMessage)
        {
            return;
        }

        _inMessage = false;
        var spans = _spans.AsSpan(0, _spanCount).ToArray();
        _spanCount = 0;
        var charset = MessageHeader.Check(_bytes, spans, _delimiters, options, findings, _messages.Count + 1);
        var own = findings.Count > _findingsBefore ? findings.GetRange(_findingsBefore, findings.Count - _findingsBefore) : (IReadOnlyList<Finding>)[];
        _messages.Add(new(_bytes, spans, _delimiters, charset, own));
    }

    BatchCheck Batch() => _batch ??= new(findings);

    readonly Finding Refusal() => file.AsSpan().ContainsAnyExcept(Blank)
        ? new(Hl7Codes.NotHl7, Severity.Error, "", "No line begins with MSH, so this is not an HL7 v2 message. Check that the right file or interface was chosen.", Hl7Codes.Delimiters)
        : new(Hl7Codes.NothingThere, Severity.Error, "", "There is no text to read. Check that the sender wrote the whole message.");

    readonly string Place() => string.Create(CultureInfo.InvariantCulture, $"line {_line}");

    readonly record struct StrayLines(int Count, int FirstLine);
}
