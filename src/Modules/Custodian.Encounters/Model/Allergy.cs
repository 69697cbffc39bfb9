using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Encounters.Model;

/// <summary>An allergy as the sender last told it (ADT A60). Shown, never used to decide anything.</summary>
sealed class Allergy : IPatientScoped
{
    public required long Id { get; init; }

    public required PatientId PatientId { get; init; }

    /// <summary>The sender's code, or its words where it gives none.</summary>
    public required string Code { get; init; }

    public required string Text { get; set; }

    /// <summary>HL7 table 0127: DA drug, FA food, EA environment …</summary>
    public required string Kind { get; set; }

    /// <summary>HL7 table 0128: SV severe, MO moderate, MI mild, U unknown.</summary>
    public required string Severity { get; set; }

    public required string Reaction { get; set; }

    /// <summary>False once the sender took it back.</summary>
    public required bool Active { get; set; }

    public required DateTime AsOf { get; set; }
}
