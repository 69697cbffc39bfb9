using Custodian.Packs;

namespace Custodian.CodeBooks.Format;

/// <summary>Reads definitions and keys.</summary>
internal sealed class DefinitionTable(PackImage pack, PooledStrings pool)
{
    public const int Columns = 7;

    readonly ReadOnlyMemory<byte> _rows = pack.SectionMemory("definitions");

    public int Count => _rows.Length / sizeof(int) / Columns;

    public Definition Read(int number)
    {
        var row = _rows.Ints().Slice(number * Columns, Columns);
        return new(pool[row[0]], pool[row[1]], Parts(row[2]), pool[row[3]], pool[row[4]], Parts(row[5]), (BookPart)row[6]);
    }

    string[] Parts(int text) => text == 0 ? [] : pool[text].Split('|');
}
