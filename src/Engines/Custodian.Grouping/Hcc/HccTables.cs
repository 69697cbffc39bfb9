using System.Globalization;
using Custodian.Packs;

namespace Custodian.Grouping;

/// <summary>The tables of one model, read from a pack.</summary>
sealed class HccTables
{
    HccTables(PackImage pack, HccModelNames names)
    {
        Names = names;
        Diagnoses = DiagnosisRows.Read(pack.Section(HccLayout.Section(names.Model, "dx")));
        Above = HccLayout.Lines(pack, HccLayout.Section(names.Model, "hierarchy"))
            .ToLookup(f => Int(f[1]), f => Int(f[0]));
        Coefficients = HccLayout.Lines(pack, HccLayout.Section(names.Model, "coef"))
            .ToDictionary(f => f[0], f => new HccCoefficient(f[0], null, decimal.Parse(f[1], CultureInfo.InvariantCulture)), StringComparer.OrdinalIgnoreCase);
        Labels = HccLayout.Lines(pack, HccLayout.Section(names.Model, "label")).ToDictionary(f => Int(f[0]), f => (f[2], f[1] == "Y"));
        Edits = HccLayout.Lines(pack, HccLayout.Section(names.Model, "edit")).Select(EditOf).ToLookup(e => e.Code, StringComparer.Ordinal);
        Interactions = HccInteractions.Of(names.Model);
        IsUnclear = HccLayout.Lines(pack, HccLayout.Unclear).Any(f => f[0] == names.Name);
    }

    public HccModelNames Names { get; }

    public DiagnosisRows Diagnoses { get; }

    /// <summary>Per category those that stand above it.</summary>
    public ILookup<int, int> Above { get; }

    /// <summary>By full name with segment; letter case differs between the publisher's files and is ignored.</summary>
    public IReadOnlyDictionary<string, HccCoefficient> Coefficients { get; }

    public IReadOnlyDictionary<int, (string Label, bool IsChronic)> Labels { get; }

    public ILookup<string, HccEdit> Edits { get; }

    public IReadOnlyList<HccInteraction> Interactions { get; }

    /// <summary>True when the source gives two values for one coefficient, so that no score can be computed.</summary>
    public bool IsUnclear { get; }

    public static HccTables[] Read(PackImage pack) => [.. HccModelNames.All.Select(n => new HccTables(pack, n))];

    static HccEdit EditOf(string[] f) => new(f[0], f[1].Length == 1 ? f[1][0] : null, Maybe(f[2]), Maybe(f[3]), Maybe(f[4]));

    static int? Maybe(string text) => text.Length == 0 ? null : Int(text);

    static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
