using Custodian.Kernel;

namespace Custodian.Hl7v2;

/// <summary>
/// What was read from a frame or file. No message and an <see cref="Severity.Error"/> finding is the refusal of bytes that are not HL7 v2.
/// </summary>
/// <param name="Messages">In the order of the file; batch headers and trailers are not among them.</param>
/// <param name="Findings">Those of the file and of every message in it.</param>
public sealed record Hl7Parsed(IReadOnlyList<Hl7Message> Messages, IReadOnlyList<Finding> Findings);
