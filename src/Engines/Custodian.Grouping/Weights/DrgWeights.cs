using Custodian.Packs;

namespace Custodian.Grouping;

/// <summary>The relative weights of one fiscal year. Immutable and thread-safe.</summary>
public sealed class DrgWeights
{
    readonly Dictionary<int, DrgWeight> _byDrg;

    DrgWeights(string edition, Dictionary<int, DrgWeight> byDrg)
    {
        Edition = edition;
        _byDrg = byDrg;
    }

    /// <summary>For example <c>FY2026</c>.</summary>
    public string Edition { get; }

    public IReadOnlyCollection<DrgWeight> All => _byDrg.Values;

    /// <summary>Takes the weights out of a pack of kind <see cref="PackKinds.DrgWeights"/>.</summary>
    /// <exception cref="InvalidDataException">The pack is of another kind, or was compiled for another layout.</exception>
    public static DrgWeights Open(PackImage pack)
    {
        PackGuard.Check(pack, PackKinds.DrgWeights, DrgWeightsPackCompiler.CompilerName);
        var rows = pack.Rows<WeightRow>(DrgWeightsPackCompiler.RowSection);
        var titles = pack.Lines(DrgWeightsPackCompiler.TitleSection);
        var weights = rows.Select((r, i) => new DrgWeight(r.Drg, titles[i], r.Type, r.Weight / 10_000m, Days(r.Gmlos), Days(r.Amlos)));
        return new(pack.Manifest.Edition, weights.ToDictionary(w => w.Drg));
    }

    /// <summary>Null when the year has no such DRG.</summary>
    public DrgWeight? Find(int drg) => _byDrg.GetValueOrDefault(drg);

    static decimal? Days(short tenths) => tenths < 0 ? null : tenths / 10m;
}
