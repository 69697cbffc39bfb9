using Custodian.Encounters;

namespace Custodian.Coding;

static class ClassNames
{
    public static string Of(EncounterClass c) => c switch
    {
        EncounterClass.OutpatientSurgery => "Outpatient surgery",
        EncounterClass.PreAdmission => "Planned admission",
        _ => c.ToString(),
    };

    /// <summary>Encounters that Medicare pays by MS-DRG.</summary>
    public static bool HasDrg(EncounterClass c) => c is EncounterClass.Inpatient or EncounterClass.Newborn;
}
