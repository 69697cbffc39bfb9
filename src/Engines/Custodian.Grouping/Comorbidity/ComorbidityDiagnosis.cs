namespace Custodian.Grouping;

/// <summary>A diagnosis with what is known of its presence on admission.</summary>
/// <param name="Code">ICD-10-CM code without the point.</param>
/// <param name="Poa">Y, N, U, W, or a blank when not reported.</param>
/// <param name="IsPoaExempt">True when the code stands on the POA exempt list of the discharge date; its indicator is then not looked at.</param>
public readonly record struct ComorbidityDiagnosis(string Code, char Poa = ' ', bool IsPoaExempt = false)
{
    /// <summary>Y, W (clinically undetermined) or exempt.</summary>
    public bool IsPresentOnAdmission => IsPoaExempt || Poa is 'Y' or 'W';

    /// <summary>N or U (documentation insufficient).</summary>
    public bool IsAcquired => !IsPoaExempt && Poa is ('N' or 'U');
}
