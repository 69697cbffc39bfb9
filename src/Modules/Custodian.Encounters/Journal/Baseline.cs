using Custodian.Encounters.History;
using Custodian.Encounters.Model;

namespace Custodian.Encounters.Journal;

/// <summary>A visit whose events carry no values, as one event: what its row said when the first event with values came.</summary>
static class Baseline
{
    /// <summary>Before anything a sender can say.</summary>
    public static DateTime SaidAt { get; } = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static VisitEvent Of(Encounter e) => new(0, VisitEventKind.Baseline, e.AdmittedAt ?? e.AsOf, SaidAt, new VisitData
    {
        Class = e.Class, Type = e.Type, Service = e.Service, FinancialClass = e.FinancialClass, Unit = e.Unit, Room = e.Room, Bed = e.Bed, AdmitType = e.AdmitType, PointOfOrigin = e.PointOfOrigin,
        DischargeStatus = e.DischargeStatus, AdmitReason = e.AdmitReason, AdmittingDiagnosis = e.AdmittingDiagnosis, Attending = e.AttendingId, Operating = e.OperatingId, AdmittedAt = e.AdmittedAt,
    });
}
