namespace Custodian.Primaries;

/// <summary>A case as the international checks read it. Null: the registry does not record the item; blank: it is recorded and empty.</summary>
/// <param name="Sex">1 male, 2 female.</param>
/// <param name="Age">At incidence, in years; 999 unknown.</param>
/// <param name="Topography">ICD-O-3 without the C.</param>
/// <param name="Morphology">ICD-O-3, four digits.</param>
/// <param name="Behaviour">0 to 3.</param>
/// <param name="Basis">Most valid basis of diagnosis, 0 to 9.</param>
/// <param name="Grade">1 to 9.</param>
/// <param name="BirthDate">yyyymmdd; 99 and 9999 where not known.</param>
/// <param name="IncidenceDate">yyyymmdd; 99 and 9999 where not known.</param>
public sealed record IarcCase(
    string? Sex, string? Age, string? Topography, string? Morphology, string? Behaviour, string? Basis, string? Grade, string? BirthDate, string? IncidenceDate);
