using Custodian.Patients.Views;

namespace Custodian.Interfaces.SetSenderRule;

/// <summary>How the messages of a facility are taken.</summary>
public sealed record SenderLine(FacilityView Facility, bool HoldUnknownVisits);
