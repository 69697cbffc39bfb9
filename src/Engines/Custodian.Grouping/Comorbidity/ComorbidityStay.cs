namespace Custodian.Grouping;

/// <summary>One line of the comorbidity list.</summary>
/// <param name="List">The diagnoses as written.</param>
/// <param name="Diagnoses">The same, read; the first is the principal.</param>
public sealed record ComorbidityStay(string Patient, string Year, string Quarter, string List, IReadOnlyList<ComorbidityDiagnosis> Diagnoses)
{
    public IReadOnlyList<ComorbidityDiagnosis> Secondary => [.. Diagnoses.Skip(1)];

    /// <summary>True when any diagnosis has an indicator.</summary>
    public bool HasPoa => Diagnoses.Any(d => d.Poa != ' ' || d.IsPoaExempt);
}
