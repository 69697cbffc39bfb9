namespace Custodian.Oncology.Derive;

/// <summary>Days from diagnosis to first treatment: 000-997, 998 for more, 999 unless both days are known. SEER version 1.0.</summary>
sealed class DaysToTreatment : TumourDerivation
{
    const int Most = 998;
    const string Unknown = "999";

    protected override Items Derive(Items patient, Items tumour, DerivationOptions options) =>
        new() { { "daysToTreatment", Between(Fields.Day(tumour[Fields.DiagnosisDate]), Fields.Day(tumour["dateInitialRxSeer"])) } };

    /// <summary>Treatment before diagnosis counts as none.</summary>
    static string Between(DateOnly? diagnosis, DateOnly? treatment) =>
        treatment?.DayNumber - diagnosis?.DayNumber is { } days ? Fields.Digits(Math.Clamp(days, 0, Most), 3) : Unknown;
}
