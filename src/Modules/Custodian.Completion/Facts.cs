using Custodian.Kernel;
using Custodian.Store.Facts;

namespace Custodian.Completion;

/// <param name="Deficiency">Its id, the same in <see cref="DeficiencyClosed"/>.</param>
public sealed record DeficiencyOpened(long Deficiency, EncounterId Encounter, PatientId Patient, DeficiencyKind Kind, string DocumentType, PractitionerId? Responsible) : IFact
{
    public PatientId? PatientId => Patient;
}

/// <param name="State">Completed, Verified, Cancelled or Waived.</param>
public sealed record DeficiencyClosed(long Deficiency, EncounterId Encounter, PatientId Patient, DeficiencyKind Kind, string DocumentType, DeficiencyState State) : IFact
{
    public PatientId? PatientId => Patient;
}

/// <summary>Every required document of a discharged encounter is there: the chart can be coded. Signatures may still be missing.</summary>
public sealed record ChartCompleted(EncounterId Encounter, PatientId Patient) : IFact
{
    public PatientId? PatientId => Patient;
}

/// <summary>A chart that was complete misses a required document again: the discharge was cancelled, or a document retracted.</summary>
public sealed record ChartReopened(EncounterId Encounter, PatientId Patient) : IFact
{
    public PatientId? PatientId => Patient;
}

/// <summary>Everything is there and signed; the legal record of the encounter is closed.</summary>
public sealed record ChartFullyComplete(EncounterId Encounter, PatientId Patient) : IFact
{
    public PatientId? PatientId => Patient;
}
