using Custodian.CodeBooks.Format;
using Custodian.Packs;

namespace Custodian.CodeBooks;

/// <summary>The General Equivalence Mappings of a year. They are a translation dictionary and no crosswalk for claims; the last year is 2018.</summary>
public sealed class Gems
{
    internal const string FromTen = "icd10 to icd9";
    internal const string FromNine = "icd9 to icd10";

    readonly PackImage _pack;

    Gems(PackImage pack) => _pack = pack;

    public string Edition => _pack.Manifest.Edition;

    /// <exception cref="ArgumentException">The pack is of another kind.</exception>
    public static Gems Open(PackImage pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return pack.Manifest.Kind == PackKinds.Gems ? new(pack) : throw new ArgumentException($"A pack of kind {pack.Manifest.Kind} holds no mappings.", nameof(pack));
    }

    /// <summary>ICD-9-CM equivalents of an ICD-10-CM code; empty for codes newer than the mappings.</summary>
    public IReadOnlyList<Equivalent> ToNine(string? icd10) => Of(FromTen, icd10);

    /// <summary>ICD-10-CM equivalents of an ICD-9-CM code.</summary>
    public IReadOnlyList<Equivalent> ToTen(string? icd9) => Of(FromNine, icd9);

    List<Equivalent> Of(string section, string? code)
    {
        var found = new List<Equivalent>();
        if (code is null || !CodeKey.TryParse(code, out var key, out _))
        {
            return found;
        }

        var rows = _pack.SectionMemory(section).ULongs();
        var (low, high) = (0, rows.Length / 3);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = rows[middle * 3] < key ? (middle + 1, high) : (low, middle);
        }

        for (var i = low * 3; i < rows.Length && rows[i] == key; i += 3)
        {
            var flags = rows[i + 2];
            found.Add(new(CodeKey.Text(rows[i + 1]), Flag(flags, 4) == 1, Flag(flags, 3) == 1, Flag(flags, 2) == 1, Flag(flags, 1), Flag(flags, 0)));
        }

        return found;
    }

    static int Flag(ulong flags, int place) => (byte)(flags >> (8 * place));
}
