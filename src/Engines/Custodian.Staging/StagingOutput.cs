using Custodian.Staging.Running;

namespace Custodian.Staging;

/// <summary>An output of a schema.</summary>
public sealed class StagingOutput
{
    internal StagingOutput()
    {
    }

    public required string Key { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    /// <summary>Number of the NAACCR data item; 0 for none.</summary>
    public required int NaaccrItem { get; init; }

    /// <summary>NAACCR XML id of the data item; empty for none.</summary>
    public required string NaaccrXmlId { get; init; }

    /// <summary>The value it has before the mappings; null for blank.</summary>
    public required string? Default { get; init; }

    /// <summary>The table that its value must be in; null when any value is in order.</summary>
    public required StagingTable? Table { get; init; }

    internal Assignment Initial { get; init; }

    internal int Slot => Initial.Slot;

    public override string ToString() => Key;
}
