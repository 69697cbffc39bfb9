namespace Custodian.Primaries;

/// <summary>A set of ICD-O morphologies: <c>8500</c> with any behaviour, <c>8500/2</c> with that one.</summary>
sealed class MorphologySet
{
    /// <summary>Per histology, a bit per behaviour.</summary>
    readonly byte[] _behaviours = new byte[Tumour.Histologies];

    public static MorphologySet Of(params IEnumerable<string> codes)
    {
        var set = new MorphologySet();
        foreach (var code in codes)
        {
            set._behaviours[Tumour.HistologyOf(code[..4]) - Tumour.FirstHistology] |= code.Length == 4 ? byte.MaxValue : (byte)(1 << (code[5] - '0'));
        }

        return set;
    }

    public bool Has(in Tumour tumour) => (_behaviours[tumour.HistologyIndex] >> tumour.Behaviour & 1) != 0;

    /// <summary>The histology with any behaviour.</summary>
    public bool HasHistology(int histology) => _behaviours[histology - Tumour.FirstHistology] == byte.MaxValue;

    public bool HasBoth(in Pair pair) => Has(pair.First) && Has(pair.Second);

    /// <summary>One tumour is in this set, the other in the other one.</summary>
    public bool FacesOther(MorphologySet other, in Pair pair) =>
        (Has(pair.First) && other.Has(pair.Second)) || (Has(pair.Second) && other.Has(pair.First));
}
