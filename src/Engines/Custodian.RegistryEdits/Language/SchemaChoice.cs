using System.Globalization;
using Custodian.Staging;

namespace Custodian.RegistryEdits.Language;

/// <summary>The staging schema of the tumour whose turn it is, found once for all rules that ask.</summary>
sealed class SchemaChoice(EditSet set)
{
    /// <summary>Sex Assigned at Birth [225] took the place of Sex [220] in version 26; the schemas ask for the former, with the same codes for male and female.</summary>
    const string SexAtBirth = "sex_at_birth";

    readonly Dictionary<StagingAlgorithm, List<(string Key, int Slot)>> _keys = [];
    readonly Dictionary<StagingAlgorithm, (Dictionary<string, string> Values, IReadOnlyList<StagingSchema> Schemas)> _chosen = [];
    readonly int _sex = set.SlotOf("sex");

    public void Forget() => _chosen.Clear();

    /// <summary>The schemas that are for the tumour; more than one while a discriminator is missing.</summary>
    public IReadOnlyList<StagingSchema> Of(StagingAlgorithm algorithm, Frame frame) => Chosen(algorithm, frame).Schemas;

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

        var more = Chosen(algorithm, frame).Values.Where(v => v.Key != key);
        return algorithm.Accepts(schema, key, value.ToString(), frame.AsOf.Year, more!) ? Truth.True : Truth.False;
    }

    (Dictionary<string, string> Values, IReadOnlyList<StagingSchema> Schemas) Chosen(StagingAlgorithm algorithm, Frame frame)
    {
        if (!_chosen.TryGetValue(algorithm, out var chosen))
        {
            var values = Values(algorithm, frame);
            var (site, histology) = (values.GetValueOrDefault(ContextKeys.Site), values.GetValueOrDefault(ContextKeys.Histology));
            var more = values.Where(v => v.Key is not (ContextKeys.Site or ContextKeys.Histology));
            _chosen[algorithm] = chosen = (values, site is null || histology is null ? [] : algorithm.Find(site, histology, more!));
        }

        return chosen;
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

        if (_sex >= 0 && frame.Item(_sex) is { IsEmpty: false } sex && keys.Exists(k => k.Key == SexAtBirth))
        {
            values.TryAdd(SexAtBirth, sex.ToString());
        }

        if (frame.DiagnosisYear > 0)
        {
            values[ContextKeys.DiagnosisYear] = frame.DiagnosisYear.ToString(CultureInfo.InvariantCulture);
        }

        return values;
    }
}
