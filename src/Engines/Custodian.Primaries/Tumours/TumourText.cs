namespace Custodian.Primaries;

/// <summary>A tumour as a registry writes it: every value is text, and nothing is checked yet. Null and blank both mean "not recorded".</summary>
/// <param name="Site">ICD-O topography with the C: <c>C504</c>.</param>
/// <param name="Histology">Four digits, ICD-O-3 (ICD-O-2 where only that was coded).</param>
/// <param name="Behaviour">One digit, 0 to 3 or 6.</param>
/// <param name="Laterality">NAACCR item 410: 0, 1 right, 2 left, 3, 4 both, 5 midline, 9.</param>
/// <param name="Year">Year of diagnosis, four digits.</param>
/// <param name="Month">Month of diagnosis; blank, 99 or what is no month: not known.</param>
/// <param name="Day">Day of diagnosis; blank, 99 or what is no day of that month: not known.</param>
/// <param name="HistologyIcdO2">NAACCR item 420, used for diagnoses before 2001.</param>
/// <param name="BehaviourIcdO2">NAACCR item 430, used for diagnoses before 2001.</param>
public sealed record TumourText(
    string? Site,
    string? Histology,
    string? Behaviour,
    string? Laterality,
    string? Year,
    string? Month,
    string? Day,
    string? HistologyIcdO2 = null,
    string? BehaviourIcdO2 = null)
{
    /// <summary>Tumours diagnosed before this year were coded in ICD-O-2 (SEER Program Code Manual, third edition).</summary>
    const int FirstYearOfIcdO3 = 2001;

    internal string? MorphologyInForce => IsIcdO2 && Tumour.HistologyOf(HistologyIcdO2) > 0 ? HistologyIcdO2 : Histology;

    internal string? BehaviourInForce => IsIcdO2 && Tumour.BehaviourOf(BehaviourIcdO2) >= 0 ? BehaviourIcdO2 : Behaviour;

    bool IsIcdO2 => Tumour.Number(Year) is >= 0 and < FirstYearOfIcdO3;
}
