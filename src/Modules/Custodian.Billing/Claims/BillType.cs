using Custodian.Encounters;

namespace Custodian.Billing.Claims;

/// <summary>Type of bill (FL 4) by class of encounter: hospital inpatient 011x, hospital outpatient 013x.</summary>
static class BillType
{
    public static bool IsInpatient(EncounterClass c) => c is EncounterClass.Inpatient or EncounterClass.Newborn;

    public static string Of(EncounterClass c, string frequency) => (IsInpatient(c) ? "011" : "013") + frequency;
}
