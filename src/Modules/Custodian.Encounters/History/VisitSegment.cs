using Custodian.Kernel;

namespace Custodian.Encounters.History;

/// <summary>A part of a stay during which place, class and leave did not change.</summary>
/// <param name="From">UTC.</param>
/// <param name="To">UTC, not included; null while it lasts.</param>
public sealed record VisitSegment(DateTime From, DateTime? To, EncounterClass Class, string Type, string Service, string Unit, string Room, string Bed, bool OnLeave)
{
    public bool Holds(DateTime instant) => From <= instant && (To is null || instant < To);

    /// <summary>Whether nothing but the times differs.</summary>
    public bool SamePlace(VisitSegment other) => this == other with { From = From, To = To };
}

/// <summary>Who had a role at the visit, and from when to when.</summary>
public sealed record DoctorSpan(DoctorRole Role, PractitionerId Doctor, DateTime From, DateTime? To);

public enum DoctorRole
{
    Attending,
    Admitting,
    Operating,
    Referring,
    Consulting,
}
