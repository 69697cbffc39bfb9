using Custodian.Billing.Accounts;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Billing.SaveClaimDetails;

/// <summary>What the claim needs and no other part of the record says: admitting diagnosis, authorization, conditions, the insured of a dependent.</summary>
static class SaveClaimDetails
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("billing.save-details", Permissions.Work, Scope.Patient, AuditVerb.Amend, Handle);

    public sealed record Input(EncounterId Encounter, long? Version)
    {
        public string AdmittingDiagnosis { get; init; } = "";

        public string ReasonsForVisit { get; init; } = "";

        public string Conditions { get; init; } = "";

        public string Authorization { get; init; } = "";

        public string InsuredFamily { get; init; } = "";

        public string InsuredGiven { get; init; } = "";
    }

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        if (await AccountWork.Load(s, input.Encounter) is not { } work)
        {
            return Problem.NotFound("BIL-0102", "There is no such encounter. Look the account up again.");
        }

        var account = work.Account;
        if (input.Version is { } opened && opened != account.Version)
        {
            return Problem.Stale("BIL-0105", "The details changed since you opened them. Nothing was saved. Open the account again, then enter yours.");
        }

        if (Check(input) is { } refused)
        {
            return refused;
        }

        account.AdmittingDiagnosis = Codes(input.AdmittingDiagnosis);
        account.ReasonsForVisit = Codes(input.ReasonsForVisit);
        account.Conditions = Codes(input.Conditions);
        account.Authorization = input.Authorization.Trim();
        account.InsuredFamily = input.InsuredFamily.Trim();
        account.InsuredGiven = input.InsuredGiven.Trim();
        await ClaimWork.Refresh(s, work);
        return Done.Value;
    }

    static Problem? Check(Input input)
    {
        List<FieldError> errors = [];
        if (Codes(input.AdmittingDiagnosis).Contains(' ', StringComparison.Ordinal))
        {
            errors.Add(new("AdmittingDiagnosis", "Enter one code."));
        }

        if (Codes(input.ReasonsForVisit).Split(' ').Length > 3)
        {
            errors.Add(new("ReasonsForVisit", "Enter three codes at most."));
        }

        if (Codes(input.Conditions).Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(c => c.Length != 2))
        {
            errors.Add(new("Conditions", "Condition codes have two characters. Put a blank between them."));
        }

        return errors.Count == 0 ? null : Problem.Invalid("BIL-0106", "The details cannot be saved. Correct what is shown.", [.. errors]);
    }

    /// <summary>Capitals without dots, one blank between.</summary>
    static string Codes(string text) =>
        string.Join(' ', text.ToUpperInvariant().Replace(".", "", StringComparison.Ordinal).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries));
}
