using System.Buffers.Binary;

namespace Custodian.Grouping;

/// <summary>Sorted rows of diagnosis and number; one diagnosis may have several numbers.</summary>
sealed class DiagnosisRows
{
    readonly ulong[] _rows;

    DiagnosisRows(ulong[] rows) => _rows = rows;

    public ReadOnlySpan<ulong> All => _rows;

    public static DiagnosisRows Read(ReadOnlySpan<byte> section)
    {
        var rows = new ulong[section.Length / 8];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = BinaryPrimitives.ReadUInt64LittleEndian(section[(i * 8)..]);
        }

        return new(rows);
    }

    /// <summary>The rows of one diagnosis; their numbers are read with <see cref="DiagnosisKey.ValueOf"/>.</summary>
    public ReadOnlySpan<ulong> Of(ReadOnlySpan<char> code)
    {
        var key = DiagnosisKey.Of(code);
        if (key == 0)
        {
            return default;
        }

        var from = _rows.AsSpan().BinarySearch(key);
        from = from < 0 ? ~from : from;
        var to = from;
        while (to < _rows.Length && _rows[to] >> DiagnosisKey.ValueBits == key >> DiagnosisKey.ValueBits)
        {
            to++;
        }

        return _rows.AsSpan(from..to);
    }

    public static byte[] Write(IEnumerable<ulong> rows)
    {
        var sorted = rows.Distinct().Order().ToArray();
        var bytes = new byte[sorted.Length * 8];
        for (var i = 0; i < sorted.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * 8), sorted[i]);
        }

        return bytes;
    }
}
