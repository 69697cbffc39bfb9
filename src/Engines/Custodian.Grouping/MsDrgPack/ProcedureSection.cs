using Custodian.Packs;

namespace Custodian.Grouping;

/// <summary>The procedure table. Clusters have rows of their own attributes, but are no codes.</summary>
sealed class ProcedureSection
{
    const string NonOperatingRoom = "nonor";

    readonly PatternPool _patterns = new();
    readonly List<PxRow> _rows = [];
    readonly Dictionary<string, ushort> _clusterPatterns = new(StringComparer.Ordinal);

    public ProcedureSection(MsDrgSource source, string version, ClusterSection clusters)
    {
        foreach (var row in source.Rows("px.tsv", version))
        {
            var pattern = _patterns.Add(WithOperatingRoom(source.Patterns["px"][row[2]]));
            if (row[0].Contains('@', StringComparison.Ordinal))
            {
                _clusterPatterns[row[0]] = pattern;
            }
            else
            {
                _rows.Add(new(IcdCode.From(row[0]).Packed, pattern, clusters.ComponentOf(row[0]), 0));
            }
        }
    }

    public int Count => _rows.Count;

    public ushort PatternOfCluster(string id) => _clusterPatterns.GetValueOrDefault(id);

    public void Write(PackWriter pack, OperandTable operands)
    {
        var bits = new ulong[_patterns.Sets.Count * OperandTable.Words];
        var traits = new PxTraits[_patterns.Sets.Count];
        for (var i = 0; i < traits.Length; i++)
        {
            operands.Mark(_patterns.Sets[i], OperandKind.Anywhere, bits.AsSpan(i * OperandTable.Words, OperandTable.Words));
            traits[i] = TraitsOf(_patterns.Sets[i]);
        }

        pack.AddRows<PxRow>(PackSections.Procedures, CodeSlots.Fill(_rows))
            .AddRows<ulong>(PackSections.PxPatterns, bits)
            .AddRows<PxTraits>(PackSections.PxTraits, traits)
            .AddLines(PackSections.PxPatternNames, _patterns.Lines);
    }

    static IEnumerable<string> WithOperatingRoom(string[] attributes) =>
        attributes.Contains(NonOperatingRoom) ? attributes : attributes.Append(Functions.OperatingRoom);

    static PxTraits TraitsOf(string[] set)
    {
        var flags = (set.Contains(NonOperatingRoom) ? PxFlags.NonOperatingRoom : 0)
            | (set.Contains("NORdrugstent") ? PxFlags.DrugStent : 0)
            | (set.Contains("NORstent") ? PxFlags.BareStent : 0);
        var (stents, vessels) = (Sum(set, "stent"), Sum(set, "vessel"));
        var joints = Functions.Joints.Select((j, i) => set.Contains(j) ? 1 << i : 0).Sum();
        var fusions = (set.Contains("sglantsectXfuse") ? FusionTraits.AnteriorSectX : 0) | (set.Contains("sglpostfuse") ? FusionTraits.Posterior : 0)
            | (set.Contains("sglantfuse") ? FusionTraits.Anterior : 0) | (set.Contains("sglpostfuse1") ? FusionTraits.Posterior1 : 0);
        var hacs = Enumerable.Range(1, 14).Sum(n => set.Contains($"hac{n:00}_proc") ? 1 << n : 0);
        var counted = stents > 0 || vessels > 0 || joints != 0 || fusions != 0 ? PxFlags.Counted : 0;
        return new(flags | counted, (byte)stents, (byte)vessels, (byte)joints, (byte)fusions, 0, (ushort)hacs);
    }

    /// <summary>Adds up <c>stent1</c> to <c>stent4</c>.</summary>
    static int Sum(string[] set, string prefix) =>
        Enumerable.Range(1, 4).Sum(n => set.Contains(prefix + Numbers.Text(n)) ? n : 0);
}
