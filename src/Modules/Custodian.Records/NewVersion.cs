using Custodian.Kernel;

namespace Custodian.Records;

/// <summary>Further content of a document. The versions before it stay readable.</summary>
/// <param name="Change">Edit, Correction or Amendment. A signed document takes a correction or an amendment, with a reason.</param>
public sealed record NewVersion(ReadOnlyMemory<byte> Content, string MediaType, DocumentChange Change, string Reason)
{
    public int Pages { get; init; } = 1;

    public PractitionerId? SignedBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? SignedAt { get; init; }
}
