using Custodian.Kernel;
using Custodian.Patients.Views;

namespace Custodian.Encounters.AdmitPatient;

/// <summary>A visit as registration wants to open it, with what its rules need to know.</summary>
/// <param name="At">When it begins or is expected, UTC; null when it could not be read.</param>
/// <param name="Unread">Moments that were typed and could not be read.</param>
/// <param name="Person">Whom it is of.</param>
sealed record AdmissionCase(AdmissionSheet? Sheet, EncounterState Start, VisitData Said, DateTime? At, IReadOnlyCollection<KeyTime> Unread, PatientView Person, FacilityDay Zone, DateTime Now)
{
    public bool Ahead => Start is EncounterState.Planned or EncounterState.PreRegistered;

    /// <summary>When the patient came: the arrival that was given, else the moment the visit begins.</summary>
    public DateTime? Came => Said.ArrivedAt ?? At;

    public DateTime? Moment(KeyTime time) => time switch
    {
        KeyTime.Arrival => Said.ArrivedAt,
        KeyTime.Triage => Said.TriagedAt,
        KeyTime.DecisionToAdmit => Said.DecidedToAdmitAt,
        KeyTime.AdmitOrder => Said.AdmitOrderedAt,
        KeyTime.Surgery => Said.SurgeryAt,
        _ => Said.ExpiredAt,
    };
}
