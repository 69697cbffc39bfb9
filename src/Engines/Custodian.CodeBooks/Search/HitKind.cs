namespace Custodian.CodeBooks;

/// <summary>Where in the books a search result was found.</summary>
public enum HitKind
{
    /// <summary>The query is the code, or the beginning of it.</summary>
    Code,
    Title,
    Inclusion,
    Index,
    ExternalCause,
    Drug,
    Neoplasm,

    /// <summary>A code of an earlier edition that the conversion table replaces.</summary>
    Replacement,
}
