using Custodian.Staging.Running;

namespace Custodian.Staging;

/// <summary>An input of a schema.</summary>
public sealed class StagingInput
{
    internal StagingInput()
    {
    }

    public required string Key { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    /// <summary>Number of the NAACCR data item; 0 for none.</summary>
    public required int NaaccrItem { get; init; }

    /// <summary>NAACCR XML id of the data item; empty for none.</summary>
    public required string NaaccrXmlId { get; init; }

    /// <summary>The value taken when the input is not supplied; null for blank.</summary>
    public required string? Default { get; init; }

    /// <summary>Whether a result depends on it.</summary>
    public required bool UsedForStaging { get; init; }

    public required IReadOnlyList<StagingMetadata> Metadata { get; init; }

    /// <summary>The table of its codes; null when any value is in order.</summary>
    public required StagingTable? Table { get; init; }

    /// <summary>The codes with their labels, in the order of the table.</summary>
    public IReadOnlyList<StagingCode> Codes => CodesOf(Table);

    internal Assignment Initial { get; init; }

    /// <summary>The table that gives the default, in place of <see cref="Default"/>.</summary>
    internal StagingTable? DefaultTable { get; init; }

    internal int Slot => Initial.Slot;

    public override string ToString() => Key;

    IReadOnlyList<StagingCode> CodesOf(StagingTable? table)
    {
        var column = table?.Columns.Index().FirstOrDefault(c => c.Item.Kind == StagingColumnKind.Input && c.Item.Key == Key);
        if (table is null || column?.Item is null)
        {
            return [];
        }

        var words = table.Columns.Index().Where(c => c.Item.Kind == StagingColumnKind.Description).Select(c => c.Index).ToList();
        return [.. Enumerable.Range(0, table.RowCount).Select(row => new StagingCode(table.Cell(row, column.Value.Index), words.Count == 0 ? "" : table.Cell(row, words[0])))];
    }
}
