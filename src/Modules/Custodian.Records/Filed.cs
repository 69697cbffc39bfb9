using Custodian.Kernel;

namespace Custodian.Records;

/// <summary>The answer to filing.</summary>
/// <param name="Version">The current version's number.</param>
/// <param name="New">False when the same document was there already and nothing was filed a second time.</param>
public sealed record Filed(DocumentId Document, int Version, bool New);
