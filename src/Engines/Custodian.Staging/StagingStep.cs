namespace Custodian.Staging;

/// <summary>A table that a case went through, and for which mapping. Written as <c>mapping.table</c>.</summary>
public readonly record struct StagingStep(StagingMapping Mapping, StagingTable Table)
{
    public override string ToString() => $"{Mapping.Id}.{Table.Id}";
}
