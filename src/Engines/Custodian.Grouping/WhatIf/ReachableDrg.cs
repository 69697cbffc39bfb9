namespace Custodian.Grouping;

/// <summary>A DRG that some single change of the claim reaches, with the changes that reach it.</summary>
public sealed record ReachableDrg(int Drg, string Title, IReadOnlyList<DrgAlternative> By);
