namespace Custodian.Grouping;

/// <summary>A row of one of the two code tables.</summary>
interface ICodeRow
{
    ulong Word { get; }
}
