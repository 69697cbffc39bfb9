using Custodian.Kernel;

namespace Custodian.Encounters;

/// <summary>The account a message speaks of, and whose it is.</summary>
public sealed record VisitAccount(PatientId Patient, FacilityId Facility, string Number);
