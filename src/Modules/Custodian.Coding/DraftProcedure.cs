using Custodian.Kernel;

namespace Custodian.Coding;

/// <param name="Code">ICD-10-PCS, upper case.</param>
public sealed record DraftProcedure(string Code, DateOnly? On = null, PractitionerId? Practitioner = null, EvidenceSpan? Evidence = null, CodeSource Source = CodeSource.Manual);
