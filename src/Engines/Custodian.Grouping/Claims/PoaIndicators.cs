namespace Custodian.Grouping;

/// <summary>Between the indicator and the character that stands for it on a claim.</summary>
public static class PoaIndicators
{
    public static PresentOnAdmission FromCharacter(char c) => c switch
    {
        'Y' or 'y' => PresentOnAdmission.Yes,
        'N' or 'n' => PresentOnAdmission.No,
        'U' or 'u' => PresentOnAdmission.InsufficientDocumentation,
        'W' or 'w' => PresentOnAdmission.ClinicallyUndetermined,
        '1' or 'E' or 'e' => PresentOnAdmission.Exempt,
        ' ' or '\0' => PresentOnAdmission.Blank,
        _ => PresentOnAdmission.NotRecognised,
    };

    /// <summary>From the text of a field; an empty text is <see cref="PresentOnAdmission.Blank"/>.</summary>
    public static PresentOnAdmission FromText(ReadOnlySpan<char> text) =>
        text.Length switch { 0 => PresentOnAdmission.Blank, 1 => FromCharacter(text[0]), _ => PresentOnAdmission.NotRecognised };

    /// <summary>Y and W: the condition counts as present on admission for the hospital-acquired condition rule.</summary>
    internal static bool CountsAsPresent(this PresentOnAdmission poa) =>
        poa is PresentOnAdmission.Yes or PresentOnAdmission.ClinicallyUndetermined;

    /// <summary>N and U: the condition counts as acquired in the hospital.</summary>
    internal static bool CountsAsAcquired(this PresentOnAdmission poa) =>
        poa is PresentOnAdmission.No or PresentOnAdmission.InsufficientDocumentation;
}
