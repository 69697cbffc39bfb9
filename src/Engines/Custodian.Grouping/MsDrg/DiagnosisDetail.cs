namespace Custodian.Grouping;

/// <summary>What the grouper made of one diagnosis.</summary>
/// <param name="Recognized">On the table of this version.</param>
/// <param name="Hac">Empty where the code is on no hospital-acquired condition list.</param>
public sealed record DiagnosisDetail(
    string Code,
    bool Recognized,
    CodeSeverity SeverityInitial,
    CodeSeverity SeverityFinal,
    AffectsDrg AffectsDrg,
    PoaCheck PoaCheck,
    IReadOnlyList<HacFinding> Hac);
