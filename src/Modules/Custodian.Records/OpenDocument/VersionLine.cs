namespace Custodian.Records.OpenDocument;

/// <summary>A row of the versions list.</summary>
public sealed record VersionLine(
    int Number, DateTime CreatedAt, string CreatedBy, string Reason, string Sha256, string MediaType, long Bytes,
    DateTime? SignedAt, string? SignerFamily, string? SignerGiven, string? SignerCredential);
