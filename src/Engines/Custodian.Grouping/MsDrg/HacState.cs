namespace Custodian.Grouping;

enum HacState : byte
{
    /// <summary>On no list, or the initial DRG is an error.</summary>
    NotListed,
    Exempt,
    PresentOnAdmission,
    Excluded,

    /// <summary>The condition's formula decided; see <see cref="DiagnosisState.MetHacs"/>.</summary>
    Decided,
}
