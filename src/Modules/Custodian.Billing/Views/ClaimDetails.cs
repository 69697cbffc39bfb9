using Custodian.Billing.Model;

namespace Custodian.Billing.Views;

/// <summary>What the account says for its claim, with its state and version.</summary>
public sealed record ClaimDetails(AccountState State, long Version)
{
    public string AdmittingDiagnosis { get; init; } = "";

    public string ReasonsForVisit { get; init; } = "";

    public string Conditions { get; init; } = "";

    public string Authorization { get; init; } = "";

    public string InsuredFamily { get; init; } = "";

    public string InsuredGiven { get; init; } = "";

    internal static ClaimDetails Of(Account a) => new(a.State, a.Version)
    {
        AdmittingDiagnosis = a.AdmittingDiagnosis, ReasonsForVisit = a.ReasonsForVisit, Conditions = a.Conditions, Authorization = a.Authorization, InsuredFamily = a.InsuredFamily, InsuredGiven = a.InsuredGiven,
    };
}
