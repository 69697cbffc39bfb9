using Custodian.Kernel;

namespace Custodian.Records;

/// <summary>The bytes of one version, their hash checked.</summary>
public sealed record DocumentContent(DocumentId Document, int Version, string Sha256, string MediaType, ReadOnlyMemory<byte> Bytes);
