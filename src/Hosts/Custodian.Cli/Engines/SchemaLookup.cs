using Custodian.Staging;

namespace Custodian.Cli.Engines;

/// <summary>Finds and shows schemas and tables of a staging algorithm, for people or as JSON.</summary>
sealed class SchemaLookup(StagingAlgorithm algorithm, bool asJson)
{
    public int Find(string? site, string? histology, string[] more, string? codes)
    {
        if (Array.Find(more, m => !m.Contains('=', StringComparison.Ordinal)) is { } broken)
        {
            return Terminal.Refuse($"--with {broken} is not key=value. Write it as --with sex_at_birth=2.");
        }

        var values = more.Select(m => m.Split('=', 2)).Select(m => KeyValuePair.Create(m[0], (string?)m[1])).ToList();
        if (values.Find(v => algorithm.SlotOf(v.Key) < 0) is { Key: { } unknown })
        {
            return Terminal.Refuse($"{algorithm.Name} has no input {unknown}. `custodian staging schema ID --algorithm {algorithm.Name}` shows those of a schema.");
        }

        var found = site is null && histology is null ? algorithm.Schemas : algorithm.Find(site, histology, values);
        return found.Count == 1 ? Show(found[0].Id, codes) : List(found, site is not null && histology is not null);
    }

    public int Show(string id, string? codes) =>
        algorithm.Schema(id) is not { } schema ? Terminal.Refuse($"{algorithm.Name} {algorithm.Version} has no schema {id}. `custodian staging schema --algorithm {algorithm.Name}` lists them.")
        : codes is null ? Show(schema)
        : schema.Input(codes) is { } input ? ShowCodes(schema, input)
        : Terminal.Refuse($"Schema {id} has no input {codes}. It has: {string.Join(", ", schema.Inputs)}.");

    public int ShowTable(string id)
    {
        if (algorithm.Table(id) is not { } table)
        {
            return Terminal.Refuse($"{algorithm.Name} {algorithm.Version} has no table {id}. A schema shows the tables it uses.");
        }

        var rows = Enumerable.Range(0, table.RowCount).Select(row => Enumerable.Range(0, table.Columns.Count).Select(column => table.Cell(row, column)).ToList()).ToList();
        if (asJson)
        {
            Terminal.SayJson(new { table.Id, table.Title, table.Subtitle, table.Description, table.Notes, Columns = table.Columns.Select(c => new { c.Key, c.Name, c.Kind }), rows });
            return ExitCodes.Ok;
        }

        Say($"{table.Title}  [{table.Id}]", table.Subtitle, table.Description, table.Notes);
        Terminal.Say(string.Join('\t', table.Columns.Select(c => c.Kind == StagingColumnKind.Description ? c.Name : c.Key)));
        rows.ForEach(row => Terminal.Say(string.Join('\t', row.Select(OneLine))));
        return ExitCodes.Ok;
    }

    int List(IReadOnlyList<StagingSchema> schemas, bool decided)
    {
        if (asJson)
        {
            Terminal.SayJson(schemas.Select(s => new { s.Id, s.Title, s.Subtitle, s.Discriminators }));
            return ExitCodes.Ok;
        }

        foreach (var schema in schemas)
        {
            Terminal.Say($"{schema.Id,-45} {schema.Title}{(schema.Discriminators.Count > 0 ? $"  [{string.Join(", ", schema.Discriminators)}]" : "")}");
        }

        Terminal.Say(schemas.Count == 0 ? "No schema is for this site and histology. Check both: C509, 8500."
            : decided ? UndecidedSchema.Finding([.. schemas]).Text
            : $"{schemas.Count} schemas of {algorithm.Name} {algorithm.Version}; in brackets what decides besides site and histology.");
        return ExitCodes.Ok;
    }

    int Show(StagingSchema schema)
    {
        if (asJson)
        {
            Terminal.SayJson(new
            {
                schema.Id, schema.Title, schema.Subtitle, schema.Notes, schema.Discriminators, schema.OnInvalidInput,
                Inputs = schema.Inputs.Select(i => new { i.Key, i.Name, i.NaaccrItem, i.NaaccrXmlId, i.Default, i.UsedForStaging, Table = i.Table?.Id, Metadata = i.Metadata.Select(m => m.Name) }),
                Outputs = schema.Outputs.Select(o => new { o.Key, o.Name, o.NaaccrItem, o.NaaccrXmlId, o.Default, Table = o.Table?.Id }),
                Mappings = schema.Mappings.Select(m => new { m.Id, m.Name, Inclusions = m.InclusionTables.Select(t => t.Id), Exclusions = m.ExclusionTables.Select(t => t.Id), Tables = m.Tables.Select(t => t.Id) }),
            });
            return ExitCodes.Ok;
        }

        Say($"{schema.Title}  [{schema.Id}]", schema.Subtitle, schema.Notes, "Inputs (* used for staging; NAACCR item; default; table)");
        schema.Inputs.ToList().ForEach(i => Terminal.Say($"  {(i.UsedForStaging ? '*' : ' ')} {i.Key,-34} {i.NaaccrItem,5}  {i.Default,-6} {i.Name}  [{i.Table}]"));
        Say("", "Outputs");
        schema.Outputs.ToList().ForEach(o => Terminal.Say($"    {o.Key,-34} {o.NaaccrItem,5}  {o.Default,-6} {o.Name}"));
        Say("", "Tables gone through");
        schema.Mappings.ToList().ForEach(m => Terminal.Say($"    {m.Id}: {string.Join(", ", m.Tables)}{Conditions(m)}"));
        return ExitCodes.Ok;
    }

    int ShowCodes(StagingSchema schema, StagingInput input)
    {
        if (asJson)
        {
            Terminal.SayJson(new { Schema = schema.Id, input.Key, input.Name, input.NaaccrItem, input.Default, Table = input.Table?.Id, input.Codes });
            return ExitCodes.Ok;
        }

        Say($"{input.Name}  [{input.Key}, NAACCR item {input.NaaccrItem}]", input.Description);
        input.Codes.ToList().ForEach(c => Terminal.Say($"{(c.Code.Length == 0 ? "(blank)" : c.Code),-12} {OneLine(c.Label)}"));
        return ExitCodes.Ok;
    }

    static string Conditions(StagingMapping mapping)
    {
        var parts = new[] { ("only if ", mapping.InclusionTables), ("unless ", mapping.ExclusionTables) }.Where(p => p.Item2.Any());
        return string.Concat(parts.Select(p => $"; {p.Item1}{string.Join(", ", p.Item2)}"));
    }

    static string OneLine(string text) => text.ReplaceLineEndings(" ");

    static void Say(params string[] lines) => lines.Index().Where(l => l.Index == 0 || l.Item.Length > 0).ToList().ForEach(l => Terminal.Say(l.Item));
}
