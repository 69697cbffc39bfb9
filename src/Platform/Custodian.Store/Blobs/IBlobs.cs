using Custodian.Store.Model;

namespace Custodian.Store.Blobs;

/// <summary>Bytes of documents and messages, addressed by the SHA-256 of their content and encrypted at rest.</summary>
public interface IBlobs
{
    /// <summary>
    /// Stores the bytes durably and registers them in the caller's transaction. Bytes first, row second: a crash in between leaves a file
    /// that no row names, never a row without its bytes.
    /// </summary>
    Task<BlobRef> Put(CustodianDb db, ReadOnlyMemory<byte> content, string mediaType, DateTime now, CancellationToken stop);

    /// <summary>The bytes, after their hash was checked.</summary>
    /// <exception cref="BlobDamagedException">Missing, changed on disk, or wrapped by a key this ring does not hold.</exception>
    Task<byte[]> Get(string sha256, CancellationToken stop);

    /// <summary>Whether the bytes are there and whole.</summary>
    Task<bool> Verify(string sha256, CancellationToken stop);
}

/// <param name="Sha256">Lower-case hex.</param>
public sealed record BlobRef(string Sha256, long Bytes, string MediaType);

/// <summary>A stored document that cannot be read back as it was written.</summary>
public sealed class BlobDamagedException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The register of blobs.</summary>
public sealed class BlobRow
{
    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }

    public required string MediaType { get; init; }

    public required DateTime StoredAt { get; init; }
}
