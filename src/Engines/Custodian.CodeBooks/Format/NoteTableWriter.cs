using Custodian.CodeBooks.Import;
using Custodian.Packs;

namespace Custodian.CodeBooks.Format;

/// <summary>Writes chapters, sections and the notes of both and of codes. The owner of a note is a code's key or a division's number plus one.</summary>
internal sealed class NoteTableWriter(PooledStringsWriter pool)
{
    readonly List<int> _divisions = [];
    readonly List<(ulong Owner, int Order, byte Kind, int Text)> _notes = [];

    public int Count => _notes.Count;

    public void Add(TabularDivision division)
    {
        var number = _divisions.Count / NoteTable.Columns;
        var range = division.Range.Split('-');
        _divisions.AddRange(
        [
            division.IsChapter ? 1 : 0, pool.Add(division.Chapter), pool.Add(division.Title), pool.Add(division.Range), pool.Add(range[0]), pool.Add(range[^1]),
        ]);
        foreach (var (kind, text) in division.Notes)
        {
            Add((ulong)number + 1, kind, text);
        }
    }

    public void Add(ulong owner, NoteKind kind, string text) => _notes.Add((owner, _notes.Count, (byte)kind, pool.Add(text)));

    public void WriteTo(PackWriter pack)
    {
        _notes.Sort();
        pack.Add("divisions", _divisions)
            .Add("notes.owner", _notes.Select(n => n.Owner).ToArray())
            .Add("notes.kind", _notes.Select(n => n.Kind).ToArray())
            .Add("notes.text", _notes.Select(n => n.Text).ToArray());
    }
}
