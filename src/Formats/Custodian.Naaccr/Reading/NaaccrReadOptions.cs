namespace Custodian.Naaccr.Reading;

/// <summary>How strictly a file is read.</summary>
public sealed record NaaccrReadOptions
{
    public static readonly NaaccrReadOptions Strict = new();

    /// <summary>Namespaces may be missing: files of the years before specification 1.3 leave them out.</summary>
    public static readonly NaaccrReadOptions Relaxed = new() { StrictNamespaces = false };

    /// <summary>True to ask for the NAACCR namespace and for declared prefixes.</summary>
    public bool StrictNamespaces { get; init; } = true;

    /// <summary>False to leave length, type and pattern of values unchecked.</summary>
    public bool CheckValues { get; init; } = true;

    /// <summary>
    /// False to stop at an item or element that stands where it must not (twice, after what comes later, without id, unknown), as the library of the standard's authors does.
    /// True to tell it as an error and go on: late items and numbers are kept, all else is left out. What is not well-formed always stops the reading.
    /// </summary>
    public bool GoesOnAfterMisplaced { get; init; }

    /// <summary>Bytes that one patient may take before the file is refused; bounds the memory.</summary>
    public int LargestPatient { get; init; } = 64 * 1024 * 1024;
}
