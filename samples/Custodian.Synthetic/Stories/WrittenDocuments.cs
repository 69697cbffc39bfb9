namespace Custodian.Synthetic.Stories;

/// <summary>The documents of an encounter with the passages that support codes.</summary>
sealed record WrittenDocuments(
    IReadOnlyList<SyntheticDocument> Documents, IReadOnlyList<SyntheticDocumentType> Missing, IReadOnlyList<IReadOnlyList<Passage>> Passages)
{
    /// <summary>Every passage that supports a code, in document order.</summary>
    public IReadOnlyList<SyntheticEvidence> Evidence(string code) =>
    [
        .. Passages.SelectMany((list, document) => list
            .Where(p => p.Codes.Contains(code))
            .Select(p => new SyntheticEvidence(document, p.Start, p.Length))),
    ];
}
