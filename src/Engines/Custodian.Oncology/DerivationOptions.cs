namespace Custodian.Oncology;

/// <summary>What a derivation needs besides the patient.</summary>
/// <param name="Today">A date of last contact after this day counts as unknown (SEER survival time).</param>
/// <param name="SurvivalCutoffYear">The study ends on 31 December of this year.</param>
/// <param name="CauseOfDeathCutoffYear">A patient seen after this year was alive at the cut-off.</param>
/// <param name="SurnameScope">For whom the surname decides Hispanic origin.</param>
public sealed record DerivationOptions(DateOnly Today, int SurvivalCutoffYear, int CauseOfDeathCutoffYear, SurnameScope SurnameScope = SurnameScope.UnknownOrSurnameOnly)
{
    /// <summary>Cut-offs at the end of last year.</summary>
    public static DerivationOptions On(DateOnly today) => new(today, today.Year - 1, today.Year - 1);
}
