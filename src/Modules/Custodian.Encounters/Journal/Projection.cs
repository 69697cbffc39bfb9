using Custodian.Encounters.History;
using Custodian.Encounters.Model;

namespace Custodian.Encounters.Journal;

/// <summary>The row of a visit from how it stands.</summary>
static class Projection
{
    public static void Take(Encounter e, VisitStanding standing, FacilityDay zone, DateTime now)
    {
        Take(e, standing.Values, zone);
        (e.State, e.AsOf, e.ArrivedAt) = (standing.State, standing.AsOf, standing.ArrivedAt);
        (e.AdmittedAt, e.DischargedAt) = (standing.AdmittedAt, standing.DischargedAt);
        (e.AdmitDate, e.DischargeDate) = (zone.Day(e.AdmittedAt), zone.Day(e.DischargedAt));
        (e.PendingAdmit, e.PendingTransfer, e.PendingDischarge) = (standing.PendingAdmit, standing.PendingTransfer, standing.PendingDischarge);
        e.PendingPlace = standing.PendingTransfer ? standing.Values.PendingPlace ?? "" : "";
        e.TemporaryPlace = standing.TemporaryPlace;
        e.LeaveDays = LeaveDays.Of(standing.Segments, zone.Zone, e.DischargedAt ?? now);
    }

    /// <summary>The values alone, for rows that are written without events.</summary>
    public static void Take(Encounter e, VisitData said, FacilityDay zone)
    {
        e.Class = said.Class ?? e.Class;
        e.Type = said.Type ?? e.Type;
        e.FinancialClass = said.FinancialClass ?? e.FinancialClass;
        e.Service = said.Service ?? e.Service;
        e.Unit = said.Unit ?? e.Unit;
        e.Room = said.Room ?? e.Room;
        e.Bed = said.Bed ?? e.Bed;
        e.AdmitType = said.AdmitType ?? e.AdmitType;
        e.PointOfOrigin = said.PointOfOrigin ?? e.PointOfOrigin;
        e.DischargeStatus = said.DischargeStatus ?? e.DischargeStatus;
        e.AdmitReason = said.AdmitReason ?? e.AdmitReason;
        e.AdmittingDiagnosis = said.AdmittingDiagnosis is { } code ? string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant() : e.AdmittingDiagnosis;
        e.AttendingId = said.Attending ?? e.AttendingId;
        e.OperatingId = said.Operating ?? e.OperatingId;
        e.AdmittingId = said.Admitting ?? e.AdmittingId;
        e.ReferringId = said.Referring ?? e.ReferringId;
        e.TriagedAt = said.TriagedAt ?? e.TriagedAt;
        e.DecidedToAdmitAt = said.DecidedToAdmitAt ?? e.DecidedToAdmitAt;
        e.SurgeryAt = said.SurgeryAt ?? e.SurgeryAt;
        e.ExpectedArrival = said.ExpectedArrival ?? e.ExpectedArrival;
        e.AdmitOrderedAt = said.AdmitOrderedAt ?? e.AdmitOrderedAt;
        e.DischargeOrderedAt = said.DischargeOrderedAt ?? e.DischargeOrderedAt;
        e.ExpiredAt = said.ExpiredAt ?? e.ExpiredAt;
        e.ExpectedDischarge = said.ExpectedDischarge ?? e.ExpectedDischarge;
        e.ExpectedReturn = said.ExpectedReturn ?? e.ExpectedReturn;
        e.AdmittedAt = said.AdmittedAt ?? e.AdmittedAt;
        e.DischargedAt = said.DischargedAt ?? e.DischargedAt;
        (e.AdmitDate, e.DischargeDate) = (zone.Day(e.AdmittedAt), zone.Day(e.DischargedAt));
    }
}
