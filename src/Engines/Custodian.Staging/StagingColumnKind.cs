namespace Custodian.Staging;

/// <summary>What a column of a table is for.</summary>
public enum StagingColumnKind
{
    /// <summary>Compared with the value of its key.</summary>
    Input,

    /// <summary>An action on its key: <c>VALUE:…</c>, <c>MATCH</c>, <c>JUMP:table</c>, <c>STOP</c>, <c>ERROR:…</c>.</summary>
    Result,

    /// <summary>Words for the reader.</summary>
    Description,
}
