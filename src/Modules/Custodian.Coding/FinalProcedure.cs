using Custodian.Kernel;

namespace Custodian.Coding;

/// <param name="Sequence">1 is the principal procedure.</param>
/// <param name="Code">ICD-10-PCS.</param>
public sealed record FinalProcedure(int Sequence, string Code, DateOnly? On, PractitionerId? Practitioner);
