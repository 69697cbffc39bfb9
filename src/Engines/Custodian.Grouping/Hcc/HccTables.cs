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
            .ToDictionary(f => f[0], f => f[1..].Select(v => decimal.Parse(v, CultureInfo.InvariantCulture)).ToArray(), StringComparer.OrdinalIgnoreCase);
        Calibrations = Coefficients.Values.Select(v => v.Length).DefaultIfEmpty(1).Max();
        Labels = HccLayout.Lines(pack, HccLayout.Section(names.Model, "label")).ToDictionary(f => Int(f[0]), f => (f[2], f[1] == "Y"));
        Edits = HccLayout.Lines(pack, HccLayout.Section(names.Model, "edit")).Select(EditOf).ToLookup(e => e.Code, StringComparer.Ordinal);
        Interactions = HccInteractions.Of(names.Model);
    }

    public HccModelNames Names { get; }

    public DiagnosisRows Diagnoses { get; }

    /// <summary>Per category those that stand above it.</summary>
    public ILookup<int, int> Above { get; }

    /// <summary>By full name with segment: the value of each calibration. Letter case differs between the publisher's files and is ignored.</summary>
    public IReadOnlyDictionary<string, decimal[]> Coefficients { get; }

    /// <summary>Sets of coefficients the source holds for this model: one, unless the publisher calibrated it for several kinds of plan.</summary>
    public int Calibrations { get; }

    public IReadOnlyDictionary<int, (string Label, bool IsChronic)> Labels { get; }

    public ILookup<string, HccEdit> Edits { get; }

    public IReadOnlyList<HccInteraction> Interactions { get; }

    public static HccTables[] Read(PackImage pack) => [.. HccModelNames.All.Select(n => new HccTables(pack, n))];

    static HccEdit EditOf(string[] f) => new(f[0], f[1].Length == 1 ? f[1][0] : null, Maybe(f[2]), Maybe(f[3]), Maybe(f[4]));

    static int? Maybe(string text) => text.Length == 0 ? null : Int(text);

    static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
