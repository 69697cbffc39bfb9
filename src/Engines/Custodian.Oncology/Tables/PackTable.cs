using System.Runtime.InteropServices;

namespace Custodian.Oncology.Tables;

/// <summary>A table of a pack: rows of texts, read where they lie.</summary>
sealed class PackTable(ReadOnlyMemory<byte> cells, PackTexts texts)
{
    const int Header = 2;

    public int Count => Numbers.IsEmpty ? 0 : Numbers[1];

    int Width => Numbers[0];

    ReadOnlySpan<int> Numbers => MemoryMarshal.Cast<byte, int>(cells.Span);

    /// <summary>The text of a cell; blank where the source has none.</summary>
    public string this[int row, int column] => texts[Numbers[Header + (row * Width) + column]];

    /// <summary>The rows, each as its texts.</summary>
    public IEnumerable<string[]> Rows
    {
        get
        {
            for (var row = 0; row < Count; row++)
            {
                var fields = new string[Width];
                for (var column = 0; column < fields.Length; column++)
                {
                    fields[column] = this[row, column];
                }

                yield return fields;
            }
        }
    }
}
