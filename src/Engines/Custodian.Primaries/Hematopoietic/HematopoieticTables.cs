namespace Custodian.Primaries;

/// <summary>The tables of the hematopoietic rules of all periods.</summary>
sealed class HematopoieticTables
{
    public const int FirstHistology = 9590, Count = 10_000 - FirstHistology;

    readonly bool[] _single1998, _single2001;
    readonly DiseaseLinks _same, _to, _from;

    HematopoieticTables(bool[] single1998, bool[] single2001, DiseaseLinks same, DiseaseLinks to, DiseaseLinks from) =>
        (_single1998, _single2001, _same, _to, _from) = (single1998, single2001, same, to, from);

    public static HematopoieticTables Read(Custodian.Packs.PackImage pack) => new(
        Bits(pack.Section(PrimariesLayout.Single1998)),
        Bits(pack.Section(PrimariesLayout.Single2001)),
        DiseaseLinks.Read(pack.Section(PrimariesLayout.SamePrimary)),
        DiseaseLinks.Read(pack.Section(PrimariesLayout.TransformTo)),
        DiseaseLinks.Read(pack.Section(PrimariesLayout.TransformFrom)));

    /// <summary>The second disease after the first is the same primary (SEER 1998 table).</summary>
    public bool IsSingle1998(in Tumour earlier, in Tumour later) => _single1998[At(earlier, later)];

    /// <summary>The second disease after the first is the same primary (SEER 2001 table).</summary>
    public bool IsSingle2001(in Tumour earlier, in Tumour later) => _single2001[At(earlier, later)];

    /// <summary>Both diseases are in a group of the SEER 2001 table, in which each group is one primary with itself.</summary>
    public bool AreIn2001(in Pair pair) => IsSingle2001(pair.First, pair.First) && IsSingle2001(pair.Second, pair.Second);

    /// <summary>
    /// The database calls the diseases one primary. The disease of the later year is looked up for that year, so that an earlier diagnosis with a code that is
    /// obsolete by now still counts; in one year both must name each other.
    /// </summary>
    public bool IsSamePrimary(in Pair pair)
    {
        var (first, second) = (MorphologyOf(pair.First), MorphologyOf(pair.Second));
        return first == second
            || ((pair.First.Year < pair.Second.Year || _same.Exists(first, second, pair.First.Year))
                && (pair.Second.Year < pair.First.Year || _same.Exists(second, first, pair.Second.Year)));
    }

    /// <summary>One of the diseases is chronic and transforms to the other, acute one.</summary>
    public bool IsTransformation(in Pair pair) => IsChronicToAcute(pair.First, pair.Second) || IsChronicToAcute(pair.Second, pair.First);

    public bool IsChronicToAcute(in Tumour chronic, in Tumour acute)
    {
        var (from, to) = (MorphologyOf(chronic), MorphologyOf(acute));
        return _to.Exists(from, to, chronic.Year) && _from.Exists(to, from, acute.Year);
    }

    public static int Cell(int earlier, int later) => ((earlier - FirstHistology) * Count) + later - FirstHistology;

    static int At(in Tumour earlier, in Tumour later) => Cell(earlier.Histology, later.Histology);

    static int MorphologyOf(in Tumour tumour) => (tumour.Histology * 10) + tumour.Behaviour;

    static bool[] Bits(ReadOnlySpan<byte> section)
    {
        var bits = new bool[Count * Count];
        for (var i = 0; i < bits.Length && i / 8 < section.Length; i++)
        {
            bits[i] = (section[i / 8] >> (i % 8) & 1) != 0;
        }

        return bits;
    }
}
