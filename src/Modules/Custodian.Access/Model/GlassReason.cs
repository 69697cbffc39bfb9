namespace Custodian.Access.Model;

/// <summary>Why a record is opened that the account does not cover.</summary>
public enum GlassReason
{
    EmergencyTreatment,
    PatientHere,
    CoveringColleague,
    Other,
}
