using Custodian.Naaccr.Dictionaries;

namespace Custodian.Naaccr.Cases;

/// <summary>A patient with tumors. A reader reuses the object: it is valid until the next read, and <see cref="Copy"/> keeps it.</summary>
public sealed class Patient : ItemSet
{
    Tumor[] _tumors = [];
    int _count;

    /// <summary>An empty patient to be filled by a reader.</summary>
    internal Patient()
    {
    }

    /// <summary>A new patient to be filled item by item.</summary>
    public Patient(ItemCatalog catalog) => Reset(catalog, [], 0, 0);

    /// <summary>1-based line where the patient begins, or 0 when it was not read from a file.</summary>
    public long Line => LineOf(Start);

    public ArraySegment<Tumor> Tumors => new(_tumors, 0, _count);

    internal int Start { get; set; }

    public Tumor AddTumor()
    {
        var tumor = NextTumor();
        tumor.Reset(Catalog, [], 0, 0);
        return tumor;
    }

    /// <summary>A copy that lives on its own.</summary>
    public Patient Copy()
    {
        var copy = new Patient(Catalog);
        CopyTo(copy);
        foreach (var tumor in Tumors)
        {
            tumor.CopyTo(copy.NextTumor());
        }

        return copy;
    }

    internal void Clear(ItemCatalog catalog, byte[] buffer, int origin, long originLine)
    {
        Reset(catalog, buffer, origin, originLine);
        (_count, Start) = (0, origin);
    }

    /// <summary>The next tumor object, made only when there was none yet; its content is still the old one.</summary>
    internal Tumor NextTumor()
    {
        if (_count == _tumors.Length)
        {
            Array.Resize(ref _tumors, Math.Max(4, _count * 2));
        }

        return _tumors[_count++] ??= new();
    }
}
