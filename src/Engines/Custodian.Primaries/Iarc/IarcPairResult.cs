namespace Custodian.Primaries;

/// <summary>What two tumours of one person are by the international rules.</summary>
public enum IarcPairResult
{
    Duplicate,
    MultiplePrimary,

    /// <summary>The histologies may be one, and the site of one tumour is not known.</summary>
    UnknownTopography,

    /// <summary>A histology or site is not a code of the rules.</summary>
    Invalid,
}
