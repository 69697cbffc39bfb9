using System.Text.Json;
using Custodian.Kernel;
using Custodian.Packs;
using Custodian.Staging.Running;
using Custodian.Staging.Values;

namespace Custodian.Staging;

/// <summary>
/// A staging algorithm of one version: its schemas, and the engine that runs them. Immutable and shared by all threads.
/// <para>A case is a set of values by key; keys are the publisher's (<c>site</c>, <c>hist</c>, <c>year_dx</c>, <c>eod_mets</c> …).</para>
/// </summary>
public sealed class StagingAlgorithm
{
    readonly Dictionary<string, int> _slots;
    readonly Dictionary<string, StagingSchema> _schemas;
    readonly Dictionary<string, StagingTable> _tables;

    StagingAlgorithm(AlgorithmReader read, PackImage pack)
    {
        (Manifest, Name, Version, Keys, Literals, AllTables, Schemas, _slots) = (pack.Manifest, read.Name, read.Version, read.Keys, read.Literals, read.Tables, read.Schemas, read.Slots);
        _schemas = read.Schemas.ToDictionary(s => s.Id, StringComparer.Ordinal);
        _tables = read.Tables.ToDictionary(t => t.Id, StringComparer.Ordinal);
        (SiteSlot, HistologySlot, VersionSlot, CurrentYearSlot) = (_slots[ContextKeys.Site], _slots[ContextKeys.Histology], _slots[ContextKeys.Version], _slots[ContextKeys.CurrentYear]);
        JsonKeys = Array.ConvertAll(read.Keys, k => JsonEncodedText.Encode(k));
        VersionValue = Literals.Pack(Version);
        Selector = new(read, pack);
    }

    public PackManifest Manifest { get; }

    /// <summary>The publisher's name: <c>eod_public</c>, <c>tnm</c>, <c>cs</c>, <c>pediatric</c>.</summary>
    public string Name { get; }

    /// <summary>The publisher's version: <c>3.3</c>.</summary>
    public string Version { get; }

    /// <summary>All schemas in order of their ids.</summary>
    public IReadOnlyList<StagingSchema> Schemas { get; }

    /// <summary>All tables in order of their ids.</summary>
    public IReadOnlyList<StagingTable> Tables => AllTables;

    /// <summary>Every key that an input, output or table of the algorithm uses, by slot.</summary>
    public IReadOnlyList<string> Keys { get; }

    internal StagingTable[] AllTables { get; }

    internal LiteralPool Literals { get; }

    /// <summary>The keys as JSON writes them, by slot.</summary>
    internal JsonEncodedText[] JsonKeys { get; }

    internal SchemaSelector Selector { get; }

    internal int SiteSlot { get; }

    internal int HistologySlot { get; }

    internal int VersionSlot { get; }

    internal int CurrentYearSlot { get; }

    internal ulong VersionValue { get; }

    /// <summary>Opens a pack of kind <c>staging</c>.</summary>
    /// <returns>STG-0910 when another program version compiled it.</returns>
    public static Outcome<StagingAlgorithm> Open(PackImage pack) =>
        pack.Manifest.Kind == PackKinds.Staging && pack.Manifest.Compiler == StagingLayout.Compiler
            ? new StagingAlgorithm(new AlgorithmReader(pack), pack)
            : Problem.Invalid("STG-0910", $"Pack {pack.Manifest.Id} was made by {pack.Manifest.Compiler}; this program reads {StagingLayout.Compiler}. Build the pack again.");

    /// <summary>The schema of this id; null when there is none.</summary>
    public StagingSchema? Schema(string id) => _schemas.GetValueOrDefault(id);

    /// <summary>The table of this id; null when there is none.</summary>
    public StagingTable? Table(string id) => _tables.GetValueOrDefault(id);

    /// <summary>Slot of a key for <see cref="StagingRun.Set(int, ReadOnlySpan{char})"/>; -1 when the algorithm does not use it.</summary>
    public int SlotOf(ReadOnlySpan<char> key) => _slots.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var slot) ? slot : -1;

    /// <summary>
    /// The schemas for a tumour, looking only at what is given. Site or histology may be null, and then nothing else may be given; several
    /// schemas mean that one of their <see cref="StagingSchema.Discriminators"/> has to be given as well.
    /// </summary>
    public IReadOnlyList<StagingSchema> Find(string? site, string? histology, IEnumerable<KeyValuePair<string, string?>>? more = null)
    {
        var state = new CaseState(Keys.Count, Literals);
        foreach (var (key, value) in (more ?? []).Append(new(ContextKeys.Site, site)).Append(new(ContextKeys.Histology, histology)))
        {
            if (value is not null && SlotOf(key) is var slot and >= 0)
            {
                state.Supply(slot, value);
            }
        }

        var found = new List<StagingSchema>();
        Selector.Select(state, found);
        return found;
    }

    /// <summary>
    /// True when the value is among the codes of the input, by its table. Other inputs that the table looks at are taken from <paramref name="more"/>.
    /// A blank is looked up as well; an input without a table takes anything; a key that is no input of the schema takes nothing.
    /// </summary>
    public bool Accepts(StagingSchema schema, string key, string value, int currentYear, IEnumerable<KeyValuePair<string, string?>>? more = null)
    {
        if (schema.Input(key) is not { } input)
        {
            return false;
        }

        var state = new CaseState(Keys.Count, Literals);
        foreach (var (name, text) in (more ?? []).Append(new(key, value)))
        {
            if (text is not null && SlotOf(name) is var slot and >= 0)
            {
                state.Supply(slot, text);
            }
        }

        state.Trim();
        state.Values[CurrentYearSlot] = PackedValue.Of(ValueKind.Digits, 4, (ulong)Math.Clamp(currentYear, 0, 9999));
        return input.Table is not { } table || table.Rules.FirstRow(state.Values) >= 0;
    }

    /// <summary>Working memory for staging many cases.</summary>
    public StagingRun NewRun() => new(this);

    /// <summary>Stages one case.</summary>
    /// <param name="input">Value by key; null is "not supplied".</param>
    /// <param name="currentYear">The year up to which a diagnosis can be.</param>
    public StagingAnswer Stage(IEnumerable<KeyValuePair<string, string?>> input, int currentYear)
    {
        var run = NewRun();
        foreach (var (key, value) in input)
        {
            run.Set(key, value);
        }

        run.Stage(currentYear);
        return Answer(run);
    }

    /// <summary>The last case of a run as a record that lasts.</summary>
    public static StagingAnswer Answer(StagingRun run)
    {
        var output = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var item in run.Result == StagingResult.Staged ? run.Schema!.Outputs : [])
        {
            if (run.TryGetOutput(item, out var value))
            {
                output[item.Key] = value;
            }
        }

        var path = new string[run.Path.Length];
        for (var i = 0; i < path.Length; i++)
        {
            path[i] = run.Path[i].ToString();
        }

        return new(run.Result, run.Schema, run.Candidates.ToArray(), output, run.Errors.ToArray(), path);
    }
}
