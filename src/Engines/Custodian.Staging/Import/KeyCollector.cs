using Custodian.Staging.Tables;
using Custodian.Staging.Values;

namespace Custodian.Staging.Import;

/// <summary>Collects the keys of an algorithm, each of which gets a slot, and the long texts its rules compare or set.</summary>
sealed class KeyCollector
{
    readonly SortedSet<string> _keys = new(StringComparer.Ordinal) { ContextKeys.Site, ContextKeys.Histology, ContextKeys.DiagnosisYear, ContextKeys.Version, ContextKeys.CurrentYear };
    readonly SortedSet<string> _literals = new(StringComparer.Ordinal);

    public KeyCollector(SourceAlgorithm source)
    {
        foreach (var table in source.Tables)
        {
            Table(table);
        }

        foreach (var schema in source.Schemas)
        {
            Schema(schema);
        }

        Value(source.Version);
        Keys = [.. _keys];
        Literals = new LiteralPool([.. _literals]);
        Slots = Keys.Index().ToDictionary(k => k.Item, k => k.Index, StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Keys { get; }

    public LiteralPool Literals { get; }

    public IReadOnlyDictionary<string, int> Slots { get; }

    void Table(SourceTable table)
    {
        foreach (var column in table.ColumnsOf(SourceColumn.Input).Concat(table.ColumnsOf(SourceColumn.Endpoint)))
        {
            _keys.Add(table.Definition[column].Key);
        }

        foreach (var cell in table.ColumnsOf(SourceColumn.Input).SelectMany(c => table.Rows.Select(r => r[c])).Distinct())
        {
            _keys.UnionWith(CellText.References(cell));
            CellText.Texts(cell).ToList().ForEach(Value);
        }

        foreach (var cell in table.ColumnsOf(SourceColumn.Endpoint).SelectMany(c => table.Rows.Select(r => r[c])).Distinct())
        {
            if (Endpoint.TrySplit(cell, out var kind, out var text) && kind == EndpointKind.Value)
            {
                Value(text);
            }
        }
    }

    void Schema(SourceSchema schema)
    {
        _keys.UnionWith(schema.Inputs.Select(i => i.Key));
        _keys.UnionWith(schema.Outputs.Select(o => o.Key));
        foreach (var value in schema.InitialContext.Concat(schema.Mappings.SelectMany(m => m.InitialContext)))
        {
            _keys.Add(value.Key);
            Value(value.Value);
        }

        foreach (var pair in schema.Mappings.SelectMany(m => m.AllPaths).SelectMany(p => p.InputMapping.Concat(p.OutputMapping)))
        {
            _keys.UnionWith([pair.From, pair.To]);
        }

        schema.Inputs.Select(i => i.Default).Concat(schema.Outputs.Select(o => o.Default)).ToList().ForEach(Value);
    }

    /// <summary>A value that a rule compares with or sets, or a reference to another key.</summary>
    void Value(string? text)
    {
        if (text is null)
        {
            return;
        }

        if (CellText.IsReference(text))
        {
            _keys.Add(CellText.KeyOf(text));
        }
        else if (!PackedValue.TryPack(text, out _))
        {
            _literals.Add(text);
        }
    }
}
