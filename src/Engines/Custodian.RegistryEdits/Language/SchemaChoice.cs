using System.Globalization;
using Custodian.Staging;

namespace Custodian.RegistryEdits.Language;

/// <summary>The staging schema of the tumour whose turn it is, found once for all rules that ask.</summary>
sealed class SchemaChoice(EditSet set)
{
    readonly Dictionary<StagingAlgorithm, List<(string Key, int Slot)>> _keys = [];
    readonly Dictionary<StagingAlgorithm, IReadOnlyList<StagingSchema>> _chosen = [];

    public void Forget() => _chosen.Clear();

    /// <summary>The schemas that are for the tumour; more than one while a discriminator is missing.</summary>
    public IReadOnlyList<StagingSchema> Of(StagingAlgorithm algorithm, Frame frame)
    {
        if (!_chosen.TryGetValue(algorithm, out var schemas))
        {
            var values = Values(algorithm, frame);
            var site = values.GetValueOrDefault(ContextKeys.Site);
            var histology = values.GetValueOrDefault(ContextKeys.Histology);
            schemas = site is null || histology is null
                ? []
                : algorithm.Find(site, histology, values.Where(v => v.Key is not (ContextKeys.Site or ContextKeys.Histology)));
            _chosen[algorithm] = schemas;
        }

        return schemas;
    }

    /// <summary>Whether the one schema of the tumour has the item; unknown when there is not one.</summary>
    public Truth Asks(StagingAlgorithm algorithm, string itemId, Frame frame) =>
        Of(algorithm, frame) is not [var schema] ? Truth.Unknown : KeyOf(schema, itemId) is null ? Truth.False : Truth.True;

    /// <summary>Whether the value is a code that the schema has for the item; unknown for a blank and where the item is not asked for.</summary>
    public Truth Accepts(StagingAlgorithm algorithm, EditItem item, Frame frame)
    {
        var value = frame.Item(item.Slot);
        if (value.IsEmpty || Of(algorithm, frame) is not [var schema] || KeyOf(schema, item.Id) is not { } key)
        {
            return Truth.Unknown;
        }

        var more = Values(algorithm, frame).Where(v => v.Key != key);
        return algorithm.Accepts(schema, key, value.ToString(), frame.AsOf.Year, more!) ? Truth.True : Truth.False;
    }

    static string? KeyOf(StagingSchema schema, string itemId)
    {
        foreach (var input in schema.Inputs)
        {
            if (input.NaaccrXmlId == itemId)
            {
                return input.Key;
            }
        }

        return null;
    }

    /// <summary>The inputs of the algorithm that the record has, by key.</summary>
    Dictionary<string, string> Values(StagingAlgorithm algorithm, Frame frame)
    {
        if (!_keys.TryGetValue(algorithm, out var keys))
        {
            _keys[algorithm] = keys = [.. algorithm.Schemas.SelectMany(s => s.Inputs).Where(i => i.Key != ContextKeys.DiagnosisYear)
                .Select(i => (i.Key, Slot: set.SlotOf(i.NaaccrXmlId))).Where(k => k.Slot >= 0).Distinct()];
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, slot) in keys)
        {
            if (frame.Item(slot) is { IsEmpty: false } value)
            {
                values.TryAdd(key, value.ToString());
            }
        }

        if (frame.DiagnosisYear > 0)
        {
            values[ContextKeys.DiagnosisYear] = frame.DiagnosisYear.ToString(CultureInfo.InvariantCulture);
        }

        return values;
    }
}
