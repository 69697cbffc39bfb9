namespace Custodian.Oncology.Derive;

/// <summary>Survival of one tumour by one way of counting.</summary>
sealed class SurvivalAnswer
{
    public const string Unknown = "9";
    public const string MayBeNone = "2";
    public const string Some = "3";
    public const string SomeComplete = "1";

    const string UnknownMonths = "9999";
    const string UnknownDays = "99999";

    public string Months { get; private set; } = UnknownMonths;

    public string Days { get; private set; } = UnknownDays;

    public string Flag { get; set; } = Unknown;

    /// <summary>Last contact, filled up; as recorded where the tumour could not be counted.</summary>
    public string End { get; set; } = "";

    public void Set(int months, int days, string flag) => (Months, Days, Flag) = (Fields.Digits(months, 4), Fields.Digits(days, 5), flag);

    public void SetUnknown() => (Months, Days, Flag) = (UnknownMonths, UnknownDays, Unknown);

    /// <summary>Nothing is known of survival where the death certificate or the autopsy is the only source.</summary>
    public void SetDeathCertificateOnly() => (Months, Days, Flag) = (UnknownMonths, UnknownDays, "8");
}
