using System.Buffers.Binary;
using Custodian.Packs;

namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>The tables of a pack, read and checked for completeness.</summary>
sealed record MceTables(
    MceCodeTable Diagnoses,
    MceCodeTable Procedures,
    MceAgeRange[] Ages,
    MceStatusTable Statuses,
    MceEditType[] Types)
{
    public static MceTables? Read(PackImage pack)
    {
        var diagnoses = MceCodeTable.Open(pack, MceLayout.Diagnoses);
        var procedures = MceCodeTable.Open(pack, MceLayout.Procedures);
        var ages = Ints(pack.Section(MceLayout.Ages));
        var statuses = Ints(pack.Section(MceLayout.Status));
        var types = pack.Section(MceLayout.Edits);
        if (diagnoses is null || procedures is null || ages.Length == 0 || statuses.Length == 0 || types.Length != MceEditNames.Count)
        {
            return null;
        }

        return new(diagnoses, procedures, AgeRanges(ages), new MceStatusTable(statuses), [.. types.ToArray().Select(t => (MceEditType)t)]);
    }

    static MceAgeRange[] AgeRanges(int[] rows) =>
        [.. rows.Chunk(5).Select(r => new MceAgeRange((MceFlags)r[0], r[1], r[2], r[3], r[4]))];

    static int[] Ints(ReadOnlySpan<byte> section)
    {
        var ints = new int[section.Length / 4];
        for (var i = 0; i < ints.Length; i++)
        {
            ints[i] = BinaryPrimitives.ReadInt32LittleEndian(section[(i * 4)..]);
        }

        return ints;
    }
}
