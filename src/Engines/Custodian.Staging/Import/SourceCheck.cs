using Custodian.Kernel;
using Custodian.Staging.Tables;

namespace Custodian.Staging.Import;

/// <summary>Whether the files of an algorithm fit together: what is named is there, rows are as wide as their table, actions are known.</summary>
sealed class SourceCheck(SourceAlgorithm source)
{
    const int NamesShown = 5;

    readonly HashSet<string> _tables = [.. source.Tables.Select(t => t.Id)];

    public IEnumerable<Finding> Findings()
    {
        var faults = Ids().Concat(source.Schemas.SelectMany(OfSchema)).Concat(source.Tables.SelectMany(OfTable)).Distinct().ToList();
        return faults.Count == 0
            ? []
            : [new("STG-0902", Severity.Error, source.Edition,
                $"The files do not fit together: {string.Join("; ", faults.Take(NamesShown))}{(faults.Count > NamesShown ? $"; and {faults.Count - NamesShown} more" : "")}. Supply the whole algorithm of one version.")];
    }

    IEnumerable<string> Ids()
    {
        var twice = source.Tables.Select(t => "table " + t.Id).Concat(source.Schemas.Select(s => "schema " + s.Id)).CountBy(id => id).Where(c => c.Value > 1);
        return twice.Select(c => $"{c.Key} is there {c.Value} times").Concat(source.Schemas.Count == 0 ? ["no schema is there"] : []);
    }

    IEnumerable<string> OfSchema(SourceSchema schema)
    {
        string?[] named =
        [
            schema.SchemaSelectionTable, .. schema.Inputs.Select(i => i.Table), .. schema.Inputs.Select(i => i.DefaultTable), .. schema.Outputs.Select(o => o.Table),
            .. schema.Mappings.SelectMany(m => m.AllPaths).Select(p => p.Id),
        ];
        return named.Where(t => t is not null && !_tables.Contains(t)).Select(t => $"schema {schema.Id} names table {t}, which is missing");
    }

    IEnumerable<string> OfTable(SourceTable table)
    {
        if (table.Rows.Any(r => r.Count != table.Definition.Count))
        {
            return [$"table {table.Id} has a row that is not {table.Definition.Count} cells wide"];
        }

        var endpoints = table.ColumnsOf(SourceColumn.Endpoint).SelectMany(c => table.Rows.Select(r => r[c])).Distinct();
        return endpoints.Where(e => !IsKnown(e)).Select(e => $"table {table.Id} has the action '{e}'");
    }

    bool IsKnown(string cell) => Endpoint.TrySplit(cell, out var kind, out var text) && (kind != EndpointKind.Jump || _tables.Contains(text!));
}
