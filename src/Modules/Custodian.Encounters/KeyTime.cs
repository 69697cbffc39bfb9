namespace Custodian.Encounters;

/// <summary>Moments of a visit that registration asks for beside the one it begins at (WORKFLOWS 1.2).</summary>
public enum KeyTime
{
    Arrival,
    Triage,
    DecisionToAdmit,
    AdmitOrder,
    Surgery,
    Death,
}
