namespace Custodian.Naaccr.Writing;

/// <summary>How XML is written.</summary>
public sealed record NaaccrWriteOptions
{
    /// <summary>True to write <c>naaccrNum</c> beside every id.</summary>
    public bool ItemNumbers { get; init; }

    /// <summary>True to fill short values with the zeros that their definitions ask for.</summary>
    public bool ZeroPadding { get; init; }
}
