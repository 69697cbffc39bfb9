using Custodian.Packs;

namespace Custodian.CodeBooks.Format;

/// <summary>Reads chapters, sections and notes.</summary>
internal sealed class NoteTable(PackImage pack, PooledStrings pool)
{
    public const int Columns = 6;

    readonly ReadOnlyMemory<byte> _divisions = pack.SectionMemory("divisions");
    readonly ReadOnlyMemory<byte> _owner = pack.SectionMemory("notes.owner");
    readonly ReadOnlyMemory<byte> _kind = pack.SectionMemory("notes.kind");
    readonly ReadOnlyMemory<byte> _text = pack.SectionMemory("notes.text");

    public int Divisions => _divisions.Length / sizeof(int) / Columns;

    public bool IsChapter(int division) => Number(division, 0) == 1;

    public string Chapter(int division) => pool[Number(division, 1)];

    public string Title(int division) => pool[Number(division, 2)];

    public string Range(int division) => pool[Number(division, 3)];

    public bool Holds(int division, ulong code)
    {
        var category = CodeKey.Prefix(code, 3);
        return category >= CodeKey.Of(pool[Number(division, 4)]) && category <= CodeKey.Of(pool[Number(division, 5)]);
    }

    /// <summary>First and last category of a division.</summary>
    public (ulong First, ulong Last) Bounds(int division) => (CodeKey.Of(pool[Number(division, 4)]), CodeKey.Of(pool[Number(division, 5)]));

    /// <summary>All notes by owner: a division, or a code.</summary>
    public IEnumerable<(int? Division, ulong Owner, NoteKind Kind, string Text)> All()
    {
        for (var i = 0; i < _kind.Length; i++)
        {
            var owner = _owner.ULongs()[i];
            yield return (owner <= (ulong)Divisions ? (int)owner - 1 : null, owner, (NoteKind)_kind.Span[i], pool[_text.Ints()[i]]);
        }
    }

    public IEnumerable<(NoteKind Kind, string Text)> OfDivision(int division) => Of((ulong)division + 1);

    public IEnumerable<(NoteKind Kind, string Text)> Of(ulong owner)
    {
        for (var i = First(owner); i >= 0 && i < _kind.Length && _owner.ULongs()[i] == owner; i++)
        {
            yield return ((NoteKind)_kind.Span[i], pool[_text.Ints()[i]]);
        }
    }

    int First(ulong owner)
    {
        var owners = _owner.ULongs();
        var (low, high) = (0, owners.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = owners[middle] < owner ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    int Number(int division, int column) => _divisions.Ints()[(division * Columns) + column];
}
