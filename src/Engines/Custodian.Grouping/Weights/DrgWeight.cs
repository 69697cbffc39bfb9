namespace Custodian.Grouping;

/// <summary>One line of Table 5 of an IPPS final rule.</summary>
/// <param name="RelativeWeight">Four decimals.</param>
/// <param name="Gmlos">Geometric mean length of stay in days; null where the table gives none.</param>
/// <param name="Amlos">Arithmetic mean length of stay; null where the source gives none, which is most years.</param>
public sealed record DrgWeight(int Drg, string Title, DrgType Type, decimal RelativeWeight, decimal? Gmlos, decimal? Amlos);
