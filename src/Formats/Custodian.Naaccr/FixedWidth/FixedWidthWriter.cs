using System.Buffers;
using System.Globalization;
using System.Text;
using Custodian.Kernel;
using Custodian.Naaccr.Cases;
using Custodian.Naaccr.Dictionaries;

namespace Custodian.Naaccr.FixedWidth;

/// <summary>Writes fixed-width records, one line a tumor; a patient without tumors gets one line. UTF-8, lines end with a line feed.</summary>
public sealed class FixedWidthWriter(IBufferWriter<byte> output, FixedWidthLayout layout, NaaccrFile file)
{
    readonly List<NaaccrFinding> _findings = [];
    readonly int _recordType = layout.Catalog.IndexOf("recordType");
    readonly int _version = layout.Catalog.IndexOf("naaccrRecordVersion");
    readonly byte[] _recordTypeText = [(byte)layout.Catalog.RecordType];
    readonly byte[] _versionText = Encoding.ASCII.GetBytes(layout.Version.ToString(CultureInfo.InvariantCulture));
    int _column;

    /// <summary>What did not fit, of the patient written last.</summary>
    public IReadOnlyList<NaaccrFinding> Findings => _findings;

    public void Write(Patient patient)
    {
        _findings.Clear();
        if (patient.Tumors.Count == 0)
        {
            WriteRecord(patient, null);
        }

        foreach (var tumor in patient.Tumors)
        {
            WriteRecord(patient, tumor);
        }
    }

    void WriteRecord(Patient patient, Tumor? tumor)
    {
        _column = 0;
        foreach (var column in layout.Columns)
        {
            var item = layout.Catalog[column.Item];
            var value = Value(column.Item, item.Level switch { NaaccrLevel.Root => file, NaaccrLevel.Patient => patient, _ => tumor });
            if (column.Start >= _column && !value.IsEmpty)
            {
                Fill(column.Start - _column, ' ');
                Put(column, item, value, patient.Line);
            }
        }

        Fill(layout.RecordLength - _column, ' ');
        output.Write("\n"u8);
    }

    /// <summary>Version and record type are those of the layout, whatever the items say.</summary>
    ReadOnlySpan<byte> Value(int index, ItemSet? set)
    {
        if (index == _recordType)
        {
            return _recordTypeText;
        }

        if (index == _version)
        {
            return _versionText;
        }

        return set is not null && set.TryGetUtf8(index, out var value) ? value : default;
    }

    void Put(FixedWidthColumn column, NaaccrItem item, ReadOnlySpan<byte> value, long line)
    {
        var length = Reading.TextReading.CharacterCount(value);
        if (length > column.Length || value.IndexOfAnyInRange((byte)0, (byte)31) >= 0)
        {
            var text = OneLine(Encoding.UTF8.GetString(value));
            if (text.Length > column.Length)
            {
                _findings.Add(new("NAA-0503", Severity.Warning, line, item.Id, item.Number, null, $"The value is longer than its {column.Length} columns and was cut."));
                text = text[..column.Length];
            }

            value = Encoding.UTF8.GetBytes(text);
            length = text.Length;
        }

        var (padding, missing) = (item.Padding, column.Length - length);
        Fill(padding is NaaccrPadding.LeftBlank or NaaccrPadding.LeftZero ? missing : 0, padding == NaaccrPadding.LeftZero ? '0' : ' ');
        output.Write(value);
        _column += length;
        Fill(padding is NaaccrPadding.RightZero ? missing : 0, '0');
    }

    /// <summary>A record is one line: line ends become spaces.</summary>
    static string OneLine(string text) => text.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ');

    /// <summary>Counts the columns it fills.</summary>
    void Fill(int count, char with)
    {
        if (count > 0)
        {
            output.GetSpan(count)[..count].Fill((byte)with);
            output.Advance(count);
            _column += count;
        }
    }
}
