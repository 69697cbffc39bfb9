using Custodian.Access.Model;

namespace Custodian.Access;

/// <summary>Break-glass in the words of its pages.</summary>
static class GlassWords
{
    public static string Of(GlassReason reason) => reason switch
    {
        GlassReason.EmergencyTreatment => "Emergency treatment",
        GlassReason.PatientHere => "The patient is here now",
        GlassReason.CoveringColleague => "Covering for a colleague",
        _ => "Another reason",
    };

    public static string Of(GlassVerdict verdict) => verdict == GlassVerdict.Justified ? "Justified" : "Not justified";
}
