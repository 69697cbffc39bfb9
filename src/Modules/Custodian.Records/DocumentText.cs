using Custodian.Kernel;

namespace Custodian.Records;

/// <summary>The text of one version, to mark and cite: places in it hold for this version only, so a citation names version and hash.</summary>
public sealed record DocumentText(DocumentId Document, int Version, string Sha256, string Text);
