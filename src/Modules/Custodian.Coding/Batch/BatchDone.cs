using Custodian.Kernel;

namespace Custodian.Coding.Batch;

/// <summary>How a batch ended: the number done, and each refusal with its rule.</summary>
public sealed record BatchDone(BatchForm Form, int Done, IReadOnlyList<(EncounterId Id, Problem Why)> Refused);
