namespace Custodian.Grouping;

/// <summary>What the grouper made of one procedure.</summary>
/// <param name="IsOperatingRoom">An O.R. procedure by the table.</param>
/// <param name="Hac">Met hospital-acquired condition categories whose procedure list holds the code.</param>
public sealed record ProcedureDetail(string Code, bool Recognized, bool IsOperatingRoom, AffectsDrg AffectsDrg, IReadOnlyList<int> Hac);
