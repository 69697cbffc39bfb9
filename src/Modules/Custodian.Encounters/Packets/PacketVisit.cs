using Custodian.Encounters.History;

namespace Custodian.Encounters.Packets;

/// <summary>What of a visit decides which forms are needed and when.</summary>
/// <param name="Filing">The primary payer's filing indicator; null when nobody but the patient pays.</param>
/// <param name="Given">When each form of the visit was signed or filed, by code.</param>
/// <param name="Served">Forms of earlier visits that still serve, by code, with when they were signed.</param>
public sealed record PacketVisit(
    EncounterClass Class, EncounterState State, DateTime? AdmittedAt, DateTime? DischargedAt, DateTime? ExpectedDischarge, string DischargeStatus, IReadOnlyList<string> Filing,
    IReadOnlyList<VisitSegment> Stay, TimeZoneInfo Zone, IReadOnlyDictionary<string, DateTime> Given, IReadOnlyDictionary<string, DateTime> Served)
{
    /// <summary>Code of the type of the visit; empty takes the usual one of the class.</summary>
    public string Type { get; init; } = "";

    public EncounterType Kind => EncounterType.Of(Class, Type);

    /// <summary>Medicare itself, not a plan in its place.</summary>
    public bool OriginalMedicare => Filing.Any(f => f is "MA" or "MB");

    /// <summary>Medicare, or a plan that stands for it (42 CFR 422.620): X12 filing indicators MA, MB and 16.</summary>
    public bool Medicare => Filing.Any(f => f is "MA" or "MB" or "16");

    public bool Insured => Filing.Any(f => f is not "09");

    public bool Begun => AdmittedAt is not null && State is EncounterState.Arrived or EncounterState.InProgress or EncounterState.OnLeave or EncounterState.Discharged;
}
