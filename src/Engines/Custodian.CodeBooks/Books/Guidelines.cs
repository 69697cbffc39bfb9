using Custodian.CodeBooks.Format;
using Custodian.Packs;

namespace Custodian.CodeBooks;

/// <summary>The official guidelines of an edition.</summary>
public sealed class Guidelines
{
    readonly PooledStrings _pool;
    readonly ReadOnlyMemory<byte> _rows;
    readonly ReadOnlyMemory<byte> _codes;
    readonly ReadOnlyMemory<byte> _of;

    internal Guidelines(PackImage pack, PooledStrings pool)
    {
        _pool = pool;
        _rows = pack.SectionMemory("guide");
        _codes = pack.SectionMemory("guide.codes");
        _of = pack.SectionMemory("guide.of");
    }

    public int Count => _rows.Length / sizeof(int) / 3;

    public GuidelineSection this[int number] =>
        new(_pool[_rows.Ints()[number * 3]], _pool[_rows.Ints()[(number * 3) + 1]], _pool[_rows.Ints()[(number * 3) + 2]]);

    /// <summary>Every section in the order of the book.</summary>
    public IEnumerable<GuidelineSection> All() => Enumerable.Range(0, Count).Select(n => this[n]);

    /// <summary>The number of the section of that id, or -1.</summary>
    public int Find(string? id)
    {
        for (var number = 0; id is not null && number < Count; number++)
        {
            if (_pool[_rows.Ints()[number * 3]] == id)
            {
                return number;
            }
        }

        return -1;
    }

    /// <summary>Sections that name the code, a header of it or a range it lies in; the narrowest naming first.</summary>
    public IReadOnlyList<GuidelineSection> Of(string code)
    {
        if (!CodeKey.TryParse(code, out var key, out _))
        {
            return [];
        }

        var found = new List<(ulong Width, int Section)>();
        var ranges = _codes.ULongs();
        for (var i = 0; i < ranges.Length && ranges[i] <= key; i += 2)
        {
            if (ranges[i + 1] >= key)
            {
                found.Add((ranges[i + 1] - ranges[i], _of.Ints()[i / 2]));
            }
        }

        return [.. found.OrderBy(f => f).DistinctBy(f => f.Section).Select(f => this[f.Section])];
    }
}
