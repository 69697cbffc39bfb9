using System.Buffers.Binary;

namespace Custodian.Primaries;

/// <summary>A link as it lies in the pack. A morphology is histology times ten plus behaviour.</summary>
readonly record struct DiseaseLinkRow(int Morphology, short From, short Through, int Linked)
{
    const int Length = 12;

    public static List<DiseaseLinkRow> ReadAll(ReadOnlySpan<byte> section)
    {
        var rows = new List<DiseaseLinkRow>(section.Length / Length);
        for (; section.Length >= Length; section = section[Length..])
        {
            rows.Add(new(
                BinaryPrimitives.ReadInt32LittleEndian(section),
                BinaryPrimitives.ReadInt16LittleEndian(section[4..]),
                BinaryPrimitives.ReadInt16LittleEndian(section[6..]),
                BinaryPrimitives.ReadInt32LittleEndian(section[8..])));
        }

        return rows;
    }

    public static byte[] WriteAll(IReadOnlyList<DiseaseLinkRow> rows)
    {
        var section = new byte[rows.Count * Length];
        for (var i = 0; i < rows.Count; i++)
        {
            var at = section.AsSpan(i * Length);
            BinaryPrimitives.WriteInt32LittleEndian(at, rows[i].Morphology);
            BinaryPrimitives.WriteInt16LittleEndian(at[4..], rows[i].From);
            BinaryPrimitives.WriteInt16LittleEndian(at[6..], rows[i].Through);
            BinaryPrimitives.WriteInt32LittleEndian(at[8..], rows[i].Linked);
        }

        return section;
    }
}
