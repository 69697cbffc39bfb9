namespace Custodian.Synthetic;

/// <summary>A clinical document as text.</summary>
/// <param name="Id">Unique document number.</param>
/// <param name="ServiceTime">When the service it tells of took place.</param>
/// <param name="Written">When it was filed, at or after the service.</param>
/// <param name="SignedAt">When its author signed; null while unsigned.</param>
/// <param name="Text">Lines end with a line feed.</param>
/// <param name="Results">The single results of a laboratory document; empty for all others.</param>
public sealed record SyntheticDocument(
    string Id,
    SyntheticDocumentType Type,
    SyntheticPhysician Author,
    DateTimeOffset ServiceTime,
    DateTimeOffset Written,
    DateTimeOffset? SignedAt,
    string Text,
    IReadOnlyList<SyntheticResult> Results);
