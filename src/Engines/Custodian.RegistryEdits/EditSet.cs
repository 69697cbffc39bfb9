using System.Collections.Frozen;
using Custodian.Kernel;
using Custodian.RegistryEdits.Reading;

namespace Custodian.RegistryEdits;

/// <summary>Rules read from rule files, ready to run. Immutable and shared by all threads.</summary>
public sealed class EditSet
{
    static readonly Lazy<EditSet> Shipped = new(ReadShipped);

    readonly FrozenDictionary<string, EditItem> _byId;
    readonly FrozenDictionary<string, EditItem>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    internal EditSet(IReadOnlyList<EditItem> items, IReadOnlyList<EditRule> rules)
    {
        (Items, Rules) = (items, rules);
        _byId = items.ToFrozenDictionary(i => i.Id, StringComparer.Ordinal);
        _lookup = _byId.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (index, rule) in rules.Index())
        {
            rule.Index = index;
        }
    }

    /// <summary>The rules that Custodian ships, written from the published item documentation.</summary>
    public static EditSet Standard => Shipped.Value;

    /// <summary>The items that rules look at.</summary>
    public IReadOnlyList<EditItem> Items { get; }

    /// <summary>All rules, in the order of the files.</summary>
    public IReadOnlyList<EditRule> Rules { get; }

    /// <summary>Reads rule files; docs/reference/registry-edits.md describes the format.</summary>
    /// <param name="files">Name and text of each; items, sets and conditions named in one file can be used in those after it.</param>
    /// <returns>RED-0001 with every line that cannot be read.</returns>
    public static Outcome<EditSet> Read(IEnumerable<KeyValuePair<string, string>> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var reader = new RuleFileReader();
        foreach (var (name, text) in files)
        {
            reader.Read(name, text);
        }

        return reader.Finish();
    }

    /// <summary>Slot of an item; -1 when no rule looks at it.</summary>
    public int SlotOf(ReadOnlySpan<char> id) => _lookup.TryGetValue(id, out var item) ? item.Slot : -1;

    /// <summary>Working memory for checking many patients.</summary>
    public EditRun NewRun(EditPacks? packs = null) => new(this, packs ?? EditPacks.None);

    /// <summary>Checks one patient.</summary>
    /// <param name="record">The patient, made for this set.</param>
    /// <param name="asOf">The day up to which dates can lie.</param>
    /// <param name="packs">Reference tables; rules that need one which is not there are in <see cref="EditReport.NotRun"/>.</param>
    public EditReport Check(PatientRecord record, DateOnly asOf, EditPacks? packs = null)
    {
        var run = NewRun(packs);
        return new(run.Check(record, asOf).ToArray(), run.NotRun);
    }

    static EditSet ReadShipped()
    {
        const string prefix = "Custodian.RegistryEdits.Rules.";
        var assembly = typeof(EditSet).Assembly;
        var files = assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return KeyValuePair.Create(name[prefix.Length..], text.ReadToEnd());
        });
        var read = Read(files);
        return read.Ok ? read.Value : throw new InvalidOperationException(string.Join('\n', (read.Problem!.Fields ?? []).Select(f => $"{f.Field}: {f.Text}")));
    }
}
