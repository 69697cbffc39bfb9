namespace Custodian.Staging.Tables;

/// <summary>The actions of a result column.</summary>
enum EndpointKind
{
    /// <summary>Nothing: the row only says that the input fits.</summary>
    Match,

    /// <summary>Sets a key.</summary>
    Value,

    /// <summary>Goes through another table.</summary>
    Jump,

    /// <summary>Ends the mapping.</summary>
    Stop,

    /// <summary>The combination is an error.</summary>
    Error,
}
