using System.Globalization;
using System.Text;
using Custodian.Kernel;
using Custodian.Naaccr.Cases;
using Custodian.Naaccr.Dictionaries;
using Custodian.Naaccr.Reading;

namespace Custodian.Naaccr.FixedWidth;

/// <summary>
/// Reads fixed-width records (NAACCR versions 12 to 18), one line a tumor. Lines that follow each other with the same patient id are one patient. The first
/// line tells version and record type.
/// </summary>
public sealed class FixedWidthReader : INaaccrReader
{
    const int VersionColumn = 16;
    const int VersionLength = 3;

    readonly FileBuffer _buffer;
    readonly NaaccrStandard _standard;
    readonly NaaccrReadOptions _options;
    readonly List<NaaccrFinding> _findings = [];
    readonly List<int> _lines = [];
    FixedWidthLayout? _layout;
    FixedWidthColumn _patientId;

    /// <param name="standard">Its own user dictionaries count where they are for the version of the file.</param>
    public FixedWidthReader(ByteSource source, NaaccrStandard standard, NaaccrReadOptions options)
    {
        (_buffer, _standard, _options) = (new(source, options.LargestPatient), standard, options);
    }

    public NaaccrFile? File { get; private set; }

    public Patient Patient { get; } = new();

    public IReadOnlyList<NaaccrFinding> Findings => _findings;

    public NaaccrFinding? Fault { get; private set; }

    /// <summary>The layout of the file, once its head was read.</summary>
    public FixedWidthLayout? Layout => _layout;

    public bool ReadHead()
    {
        if (File is not null || Fault is not null)
        {
            return File is not null;
        }

        if (LineEnd(_buffer.Start) is not (> 0 and var end) || end - _buffer.Start < VersionColumn + VersionLength)
        {
            return Refuse("NAA-0501", "The first line is too short to tell its version. Choose a fixed-width NAACCR file.");
        }

        var line = _buffer.Bytes.AsSpan(_buffer.Start, end - _buffer.Start);
        var (type, version) = ((char)line[0], Encoding.ASCII.GetString(line.Slice(VersionColumn, VersionLength)));
        if (type is not ('A' or 'M' or 'C' or 'I') || !int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return Refuse("NAA-0501", "The first line has no record type in column 1 or no version in columns 17 to 19. Choose a fixed-width NAACCR file.");
        }

        _layout = FixedWidthLayout.For(_standard, number, type, [.. _standard.Own.Where(d => d.Version is null || d.Version == number)]);
        return _layout is null
            ? Refuse("NAA-0502", $"There is no layout of version {version}; fixed-width files end with version 18. Choose another file, or build the NAACCR pack with the layouts.")
            : Begin(_layout, end);
    }

    public bool Read()
    {
        if (!ReadHead() || Fault is not null)
        {
            return false;
        }

        _findings.Clear();
        if (!Gather())
        {
            return false;
        }

        Patient.Clear(_layout!.Catalog, _buffer.Bytes, _buffer.Start, _buffer.Line);
        for (var i = 0; i < _lines.Count; i += 2)
        {
            ReadRecord(_lines[i], _lines[i + 1], first: i == 0);
        }

        return true;
    }

    bool Begin(FixedWidthLayout layout, int end)
    {
        var patientId = layout.Catalog.IndexOf("patientIdNumber");
        _patientId = layout.Columns.First(c => c.Item == patientId);
        File = new(layout.Catalog);
        File.Reset(layout.Catalog, _buffer.Bytes, _buffer.Start, _buffer.Line);
        var record = new FixedWidthRecord(_buffer.Bytes, _buffer.Start, end);
        foreach (var column in layout.Columns.Where(c => layout.Catalog[c.Item].Level == NaaccrLevel.Root))
        {
            record.Read(column, layout.Catalog[column.Item], File);
        }

        File = File.OnItsOwn();
        return true;
    }

    /// <summary>Finds the lines of the next patient, as pairs of start and end.</summary>
    bool Gather()
    {
        // Lines of the patient before are given up; blank lines too.
        _buffer.Release(_lines.Count > 0 ? AfterLine(_lines[^1]) : _buffer.Start);
        _lines.Clear();
        for (var at = 0; ;)
        {
            var start = _buffer.Start + at;
            var window = _buffer.Start;
            var end = LineEnd(start);
            start += _buffer.Start - window;
            if (end < 0)
            {
                return _lines.Count > 0;
            }

            if (end == start && _lines.Count == 0)
            {
                _buffer.Release(AfterLine(end));
                continue;
            }

            if (_lines.Count > 0 && !SamePatient(start, end))
            {
                return true;
            }

            _lines.Add(start);
            _lines.Add(end);
            at = AfterLine(end) - _buffer.Start;
        }
    }

    bool SamePatient(int start, int end) => PatientId(start, end) is var id && !id.IsEmpty && id.SequenceEqual(PatientId(_lines[0], _lines[1]));

    ReadOnlySpan<byte> PatientId(int start, int end) =>
        end - start < _patientId.Start + _patientId.Length ? default : _buffer.Bytes.AsSpan(start + _patientId.Start, _patientId.Length).Trim((byte)' ');

    /// <summary>The end of the line that begins at an offset, without its line end; -1 when the file has no further line. Lines found before move with the window.</summary>
    int LineEnd(int start)
    {
        for (; ;)
        {
            var length = _buffer.Bytes.AsSpan(start, _buffer.End - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                return length > 0 && _buffer.Bytes[start + length - 1] == '\r' ? start + length - 1 : start + length;
            }

            var window = _buffer.Start;
            var filled = _buffer.Fill();
            Move(_buffer.Start - window);
            start += _buffer.Start - window;
            if (_buffer.TooLarge)
            {
                Refuse("NAA-0005", "A patient that begins here is larger than the reader allows. Split the file, or raise the limit.");
                return -1;
            }

            if (!filled)
            {
                return start < _buffer.End ? _buffer.End : -1;
            }
        }
    }

    void Move(int by)
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            _lines[i] += by;
        }
    }

    int AfterLine(int end)
    {
        var at = end < _buffer.End && _buffer.Bytes[end] == '\r' ? end + 1 : end;
        return at < _buffer.End && _buffer.Bytes[at] == '\n' ? at + 1 : at;
    }

    void ReadRecord(int start, int end, bool first)
    {
        var (record, catalog) = (new FixedWidthRecord(_buffer.Bytes, start, end), _layout!.Catalog);
        if (record.Length != _layout.RecordLength)
        {
            _findings.Add(new("NAA-0111", Severity.Error, _buffer.LineAt(start), null, null, null, $"The record has {record.Length} characters and version {_layout.Version} type {catalog.RecordType} {_layout.RecordLength}. Write it again from its source."));
        }

        var tumor = Patient.NextTumor();
        tumor.Reset(catalog, _buffer.Bytes, _buffer.Start, _buffer.Line);
        foreach (var column in _layout.Columns)
        {
            var item = catalog[column.Item];
            switch (item.Level)
            {
                case NaaccrLevel.Tumor:
                    ReadItem(record, column, item, tumor);
                    break;
                case NaaccrLevel.Patient when first:
                    ReadItem(record, column, item, Patient);
                    break;
                default:
                    Compare(record, column, item, item.Level == NaaccrLevel.Root ? File! : Patient);
                    break;
            }
        }
    }

    void ReadItem(in FixedWidthRecord record, FixedWidthColumn column, NaaccrItem item, ItemSet set)
    {
        record.Read(column, item, set);
        if (_options.CheckValues && set.TryGetUtf8(column.Item, out var value) && ValueChecks.Check(item, value) is { } code)
        {
            _findings.Add(new(code, ValueChecks.SeverityOf(code), _buffer.LineAt(record.Start), item.Id, item.Number, Encoding.UTF8.GetString(value), ValueChecks.Explain(code, item)));
        }
    }

    /// <summary>Values of file and patient are repeated on every line and must not change between them.</summary>
    void Compare(in FixedWidthRecord record, FixedWidthColumn column, NaaccrItem item, ItemSet set)
    {
        var value = record.Value(column, item);
        set.TryGetUtf8(column.Item, out var kept);
        if (value.SequenceEqual(kept))
        {
            return;
        }

        var root = item.Level == NaaccrLevel.Root;
        _findings.Add(new(root ? "NAA-0113" : "NAA-0112", Severity.Error, _buffer.LineAt(record.Start), item.Id, item.Number, Encoding.UTF8.GetString(value),
            $"The item is one for the whole {(root ? "file" : "patient")}, and this record has another value than the first one, which counts. Make them equal."));
    }

    bool Refuse(string code, string text)
    {
        Fault = new(code, Severity.Error, _buffer.Line, null, null, null, text);
        return false;
    }
}
