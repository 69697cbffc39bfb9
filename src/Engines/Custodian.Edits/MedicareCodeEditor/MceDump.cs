using System.Buffers.Binary;
using System.Globalization;
using Custodian.Packs;

namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>
/// A second reader of MCE packs that shares no code with <see cref="Mce"/>: writes the tables back as text in the layout of the source
/// files, sorted by code, so that a pack can be compared with what it was made from.
/// </summary>
public static class MceDump
{
    /// <summary>Lines <c>code, start, end, flags</c> separated by tabs, in code order; no header.</summary>
    public static IEnumerable<string> Diagnoses(PackImage pack) => Codes(pack, MceLayout.Diagnoses);

    /// <inheritdoc cref="Diagnoses"/>
    public static IEnumerable<string> Procedures(PackImage pack) => Codes(pack, MceLayout.Procedures);

    /// <summary>Lines <c>group, start age, end age, start, end</c> in file order.</summary>
    public static IEnumerable<string> AgeRanges(PackImage pack)
    {
        var section = pack.SectionMemory(MceLayout.Ages);
        for (var at = 0; at < section.Length; at += 20)
        {
            var group = (MceFlags)Int(section, at);
            yield return Tabs(group.ToString(), Number(Int(section, at + 4)), Number(Int(section, at + 8)), Day(Int(section, at + 12)), Day(Int(section, at + 16)));
        }
    }

    /// <summary>Lines <c>status, start, end</c> in file order.</summary>
    public static IEnumerable<string> DischargeStatuses(PackImage pack)
    {
        var section = pack.SectionMemory(MceLayout.Status);
        for (var at = 0; at < section.Length; at += 12)
        {
            yield return Tabs(Number(Int(section, at)), Day(Int(section, at + 4)), Day(Int(section, at + 8)));
        }
    }

    /// <summary>Lines <c>edit, type</c> in file order.</summary>
    public static IEnumerable<string> Edits(PackImage pack)
    {
        var section = pack.SectionMemory(MceLayout.Edits);
        for (var i = 0; i < section.Length; i++)
        {
            yield return Tabs(MceEditNames.Of((MceEdit)i), MceEditNames.Of((MceEditType)section.Span[i]));
        }
    }

    static IEnumerable<string> Codes(PackImage pack, string prefix)
    {
        var slots = pack.SectionMemory(prefix + MceLayout.Slots);
        var starts = pack.SectionMemory(prefix + MceLayout.Starts);
        var spells = pack.SectionMemory(prefix + MceLayout.Spells);
        var taken = new List<ulong>();
        for (var at = 0; at < slots.Length; at += 8)
        {
            var slot = BinaryPrimitives.ReadUInt64LittleEndian(slots.Span[at..]);
            if (slot != 0)
            {
                taken.Add(slot);
            }
        }

        taken.Sort();
        foreach (var slot in taken)
        {
            var code = IcdKey.ToCode(slot >> MceLayout.HistoryBits);
            var history = (int)(slot & MceLayout.HistoryMask);
            for (var spell = Int(starts, history * 4); spell < Int(starts, (history + 1) * 4); spell++)
            {
                var at = spell * 12;
                var flags = string.Join(' ', MceFlagNames.Of((MceFlags)Int(spells, at + 8)));
                yield return Tabs(code, Day(Int(spells, at)), Day(Int(spells, at + 4)), flags);
            }
        }
    }

    static int Int(ReadOnlyMemory<byte> section, int at) => BinaryPrimitives.ReadInt32LittleEndian(section.Span[at..]);

    static string Tabs(params string[] fields) => string.Join('\t', fields);

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Day(int number) => number == DateOnly.MaxValue.DayNumber
        ? ""
        : DateOnly.FromDayNumber(number).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
