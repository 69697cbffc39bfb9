using System.Text.Json;

namespace Custodian.Staging.Import;

/// <summary>Writes schemas into the model; tables by their number, -1 for none.</summary>
sealed class SchemaWriter(ModelWriter model, IReadOnlyDictionary<string, int> tables)
{
    public void Write(SourceSchema schema)
    {
        model.Text(schema.Id, schema.Name, schema.Title, schema.Subtitle, schema.Description, schema.Notes);
        model.Number(tables[schema.SchemaSelectionTable]);
        model.Number((int)(schema.OnInvalidInput switch
        {
            "FAIL" => InvalidInputRule.Fail,
            "FAIL_WHEN_USED_FOR_STAGING" => InvalidInputRule.FailWhenUsedForStaging,
            _ => InvalidInputRule.Continue,
        }));
        model.List(schema.SchemaDiscriminators, d => model.Text(d));
        model.List(schema.Inputs, Input);
        model.List([.. VisitOrder.OfGrown([.. schema.Inputs.Select(i => i.Key)])], key => model.Number(schema.Inputs.Index().Last(i => i.Item.Key == key).Index));
        model.List(schema.Outputs, Output);
        model.List(schema.InitialContext, KeyValue);
        model.List(schema.Mappings, Mapping);
    }

    void Input(SourceInput input) => model
        .Text(input.Key, input.Name, input.Description, input.NaaccrXmlId, input.Default)
        .Number(input.NaaccrItem).Number(Table(input.DefaultTable)).Number(Table(input.Table)).Number(input.UsedForStaging ? 1 : 0)
        .List(input.Metadata, Metadata);

    void Metadata(JsonElement entry) => model
        .Text(entry.ValueKind == JsonValueKind.String ? entry.GetString() : entry.GetProperty("name").GetString())
        .Number(Year(entry, "start")).Number(Year(entry, "end"));

    void Output(SourceOutput output) => model
        .Text(output.Key, output.Name, output.Description, output.NaaccrXmlId, output.Default).Number(output.NaaccrItem).Number(Table(output.Table));

    void Mapping(SourceMapping mapping) => model
        .Text(mapping.Id, mapping.Name)
        .List(mapping.InitialContext, KeyValue).List(mapping.InclusionTables, Path).List(mapping.ExclusionTables, Path).List(mapping.Tables, Path);

    void Path(SourceTablePath path) => model.Number(tables[path.Id]).List(path.InputMapping, KeyPair).List(path.OutputMapping, KeyPair);

    void KeyValue(SourceKeyValue value) => model.Text(value.Key, value.Value);

    void KeyPair(SourceKeyPair pair) => model.Text(pair.From, pair.To);

    int Table(string? id) => id is null ? -1 : tables[id];

    static int Year(JsonElement entry, string member) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(member, out var year) && year.TryGetInt32(out var number) ? number : 0;
}
