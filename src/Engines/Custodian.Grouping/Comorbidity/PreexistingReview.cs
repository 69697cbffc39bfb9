namespace Custodian.Grouping;

/// <summary>
/// Compares the current coding with the patient's earlier encounters. It never adds a code: a condition may be reported only when the
/// current record documents it (ICD-10-CM Official Guidelines, Section III).
/// </summary>
public static class PreexistingReview
{
    const int CategoryLength = 3;

    /// <summary>The recapture list, most recently coded first.</summary>
    /// <param name="history">Earlier encounters, any order; those on or after <paramref name="day"/> are left out.</param>
    /// <param name="current">All diagnoses of the current encounter, principal included.</param>
    /// <param name="day">Discharge day of the current encounter.</param>
    public static IReadOnlyList<PreexistingCondition> Review(
        Elixhauser tables,
        IReadOnlyList<EarlierEncounter> history,
        IReadOnlyList<ComorbidityDiagnosis> current,
        DateOnly day)
    {
        var byCategory = history.Where(e => e.Day < day)
            .SelectMany(e => e.Diagnoses.Distinct(StringComparer.Ordinal).Select(code => (Encounter: e, Code: code)))
            .Where(d => tables.IsChronic(d.Code) == true)
            .GroupBy(d => Category(d.Code), StringComparer.Ordinal);
        return
        [
            .. byCategory.Select(g => Condition(tables, [.. g.OrderByDescending(d => d.Encounter.Day).ThenBy(d => d.Code, StringComparer.Ordinal)], current))
                .OfType<PreexistingCondition>()
                .OrderByDescending(c => c.LastCoded.Day)
                .ThenBy(c => c.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// True when a diagnosis existed before the encounter: present on admission, exempt from POA reporting, chronic, or coded earlier.
    /// </summary>
    public static bool IsPreexisting(Elixhauser tables, IReadOnlyList<EarlierEncounter> history, ComorbidityDiagnosis diagnosis) =>
        diagnosis.IsPresentOnAdmission
        || tables.IsChronic(diagnosis.Code) == true
        || history.Any(e => e.Diagnoses.Contains(diagnosis.Code, StringComparer.Ordinal));

    static PreexistingCondition? Condition(
        Elixhauser tables,
        (EarlierEncounter Encounter, string Code)[] coded,
        IReadOnlyList<ComorbidityDiagnosis> current)
    {
        var (last, code) = coded[0];
        var times = coded.Select(c => c.Encounter).Distinct().Count();
        var now = current.Where(d => Category(d.Code) == Category(code)).ToArray();
        if (now.Length == 0)
        {
            return new(RecaptureKind.Missing, code, null, last, times, tables.MeasuresOf(code));
        }

        var acquired = now.FirstOrDefault(d => d.IsAcquired && coded.Any(c => c.Code == d.Code));
        return acquired.Code is null
            ? null
            : new(RecaptureKind.PoaContradictsHistory, code, acquired.Code, last, times, tables.MeasuresOf(code));
    }

    static string Category(string code) => code.Length > CategoryLength ? code[..CategoryLength] : code;
}
