using Custodian.Kernel;

namespace Custodian.Completion.ListToSign;

/// <summary>A document that waits for the caller's signature.</summary>
public sealed record ToSignItem(long Deficiency, DocumentId Document, string Title, string Family, string Given, string Middle, PartialDate? Born, string? Mrn, DateTime OpenedAt, DateTime DueAt);
