namespace Custodian.Primaries;

/// <summary>How a check or conversion came out; the names are those of the IARC tools.</summary>
public enum CheckCode
{
    OK,

    /// <summary>Unusual: look at the record.</summary>
    Query,

    /// <summary>Possible, and seldom right.</summary>
    Rare,

    /// <summary>Cannot be.</summary>
    Invalid,

    /// <summary>An item that the check needs is not recorded.</summary>
    Missing,
}
