using Custodian.Staging.Running;

namespace Custodian.Staging;

/// <summary>A step of a schema: the tables that derive some of its outputs, and the tables that say when.</summary>
public sealed class StagingMapping
{
    internal StagingMapping()
    {
    }

    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The mapping applies when each of these tables has a row that holds.</summary>
    public IEnumerable<StagingTable> InclusionTables => Inclusions.Select(p => p.Table);

    /// <summary>The mapping does not apply when one of these tables has a row that holds.</summary>
    public IEnumerable<StagingTable> ExclusionTables => Exclusions.Select(p => p.Table);

    /// <summary>The tables gone through in turn.</summary>
    public IEnumerable<StagingTable> Tables => Paths.Select(p => p.Table);

    /// <summary>The id as the path is written in.</summary>
    internal byte[] Utf8Id { get; init; } = [];

    internal Assignment[] Initial { get; init; } = [];

    internal TablePath[] Inclusions { get; init; } = [];

    internal TablePath[] Exclusions { get; init; } = [];

    internal TablePath[] Paths { get; init; } = [];

    public override string ToString() => Id;
}
