using System.Runtime.InteropServices;

namespace Custodian.Staging.Import;

/// <summary>Writes the model as a row of numbers; texts by their number in the pool, lists after their length.</summary>
sealed class ModelWriter
{
    readonly List<int> _numbers = [];

    public StringPoolWriter Texts { get; } = new();

    public ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_numbers));

    public ModelWriter Number(int number)
    {
        _numbers.Add(number);
        return this;
    }

    public ModelWriter Text(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            _numbers.Add(Texts.Add(text));
        }

        return this;
    }

    public ModelWriter List<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        _numbers.Add(items.Count);
        foreach (var item in items)
        {
            write(item);
        }

        return this;
    }
}
