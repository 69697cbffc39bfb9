using Custodian.Staging.Tables;

namespace Custodian.Staging;

/// <summary>A schema: for which tumours it is, what it asks for, what it derives.</summary>
public sealed class StagingSchema
{
    readonly Dictionary<string, StagingInput> _byKey;
    readonly StringPool _texts;
    readonly int[] _notes;

    internal StagingSchema(StringPool texts, int[] notes, IReadOnlyList<StagingInput> inputs, int keys)
    {
        (_texts, _notes, Inputs) = (texts, notes, inputs);
        DiagnosisYear = inputs.FirstOrDefault(i => i.Key == ContextKeys.DiagnosisYear);
        _byKey = inputs.DistinctBy(i => i.Key).ToDictionary(i => i.Key, StringComparer.Ordinal);
        InputSlots = new ulong[(keys / 64) + 1];
        foreach (var input in inputs)
        {
            InputSlots[input.Slot >> 6] |= 1UL << input.Slot;
        }
    }

    public required string Id { get; init; }

    public required string Name { get; init; }

    public string Title => _texts.Required(_notes[0]);

    public string Subtitle => _texts.Required(_notes[1]);

    public string Description => _texts.Required(_notes[2]);

    /// <summary>Markdown.</summary>
    public string Notes => _texts.Required(_notes[3]);

    /// <summary>The keys that, besides site and histology, decide whether this schema applies.</summary>
    public required IReadOnlyList<string> Discriminators { get; init; }

    public IReadOnlyList<StagingInput> Inputs { get; }

    public IReadOnlyList<StagingOutput> Outputs => OutputArray;

    public IReadOnlyList<StagingMapping> Mappings => MappingArray;

    public required InvalidInputRule OnInvalidInput { get; init; }

    /// <summary>The table that says for which tumours the schema is.</summary>
    public required StagingTable SelectionTable { get; init; }

    /// <summary>The inputs in the order in which they are checked.</summary>
    internal StagingInput[] Checks { get; init; } = [];

    internal Running.Assignment[] Initial { get; init; } = [];

    internal StagingOutput[] OutputArray { get; init; } = [];

    internal StagingMapping[] MappingArray { get; init; } = [];

    /// <summary>Set of the slots of all inputs.</summary>
    internal ulong[] InputSlots { get; }

    internal StagingInput? DiagnosisYear { get; }

    /// <summary>The input with this key; null when the schema does not have it.</summary>
    public StagingInput? Input(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Every table that the schema goes through or checks with, in order of use, without those only reached by a jump.</summary>
    public IEnumerable<StagingTable> Tables => Mappings.SelectMany(m => m.InclusionTables.Concat(m.ExclusionTables).Concat(m.Tables))
        .Concat(Inputs.Select(i => i.Table).OfType<StagingTable>()).Concat(Outputs.Select(o => o.Table).OfType<StagingTable>())
        .Prepend(SelectionTable).Distinct();

    public override string ToString() => Id;
}
