namespace Custodian.Billing.Accounts;

static class HoldWords
{
    /// <summary>Holds that a person may open and release.</summary>
    public static IReadOnlyList<HoldReason> ByHand { get; } =
        [HoldReason.Query, HoldReason.Charges, HoldReason.Authorization, HoldReason.MedicareSecondary, HoldReason.Registration, HoldReason.Restriction];

    public static bool MayRelease(HoldReason reason) => reason == HoldReason.BillDays || ByHand.Contains(reason);

    public static string Of(HoldReason reason) => reason switch
    {
        HoldReason.Coding => "No final codes",
        HoldReason.BillDays => "Days for late charges",
        HoldReason.Edits => "Claim errors",
        HoldReason.InHouse => "Discharge cancelled",
        HoldReason.Query => "Physician query",
        HoldReason.MedicareSecondary => "Medicare secondary payer",
        HoldReason.Restriction => "Agreed restriction",
        HoldReason.Overlay => "Overlay suspected",
        _ => reason.ToString(),
    };

    /// <summary>Who ends a hold that billing cannot release.</summary>
    public static string Ends(HoldReason reason) => reason switch
    {
        HoldReason.Coding => "Final coding releases it.",
        HoldReason.Edits => "Correct the errors of the claim, then build it again.",
        HoldReason.InHouse => "The next discharge releases it.",
        HoldReason.Overlay => "Splitting or clearing the patient's record releases it.",
        _ => "",
    };
}
