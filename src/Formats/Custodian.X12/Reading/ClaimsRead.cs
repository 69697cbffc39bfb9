using Custodian.Kernel;

namespace Custodian.X12;

/// <param name="Claims">In the order of the file.</param>
/// <param name="Findings">Values that could not be read (X12-0302) and segments the model has no place for (X12-0303).</param>
public sealed record ClaimsRead(IReadOnlyList<InstitutionalClaim> Claims, IReadOnlyList<Finding> Findings);
