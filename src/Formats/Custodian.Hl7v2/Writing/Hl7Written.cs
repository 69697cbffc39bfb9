using Custodian.Kernel;

namespace Custodian.Hl7v2;

/// <summary>A message ready to send, and what could not be written as it was.</summary>
public sealed record Hl7Written(byte[] Bytes, IReadOnlyList<Finding> Findings);
