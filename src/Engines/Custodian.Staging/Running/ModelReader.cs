using Custodian.Staging.Tables;

namespace Custodian.Staging.Running;

/// <summary>Reads what <see cref="Import.ModelWriter"/> wrote, in the same order.</summary>
sealed class ModelReader(int[] numbers, StringPool texts)
{
    int _at;

    public StringPool Texts => texts;

    public int Number() => numbers[_at++];

    public string? OptionalText() => texts[Number()];

    public string Text() => texts.Required(Number());

    public T[] List<T>(Func<T> read)
    {
        var items = new T[Number()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read();
        }

        return items;
    }

    /// <summary>So many numbers of texts, to be decoded when they are asked for.</summary>
    public int[] TextNumbers(int count)
    {
        _at += count;
        return numbers[(_at - count).._at];
    }
}
