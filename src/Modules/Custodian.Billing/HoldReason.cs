namespace Custodian.Billing;

/// <summary>Why an account is not billed (WORKFLOWS 14).</summary>
public enum HoldReason
{
    /// <summary>No final codes. Opened and cleared by coding alone.</summary>
    Coding,

    /// <summary>Days after discharge in which late charges are waited for. Passes by itself.</summary>
    BillDays,

    /// <summary>The claim has errors. Cleared by building it without.</summary>
    Edits,

    /// <summary>The discharge was cancelled: the patient is in house again.</summary>
    InHouse,
    Query,
    Charges,
    Authorization,
    MedicareSecondary,
    Registration,

    /// <summary>The record may hold two people: whose bill it is has to be settled first. Opened and cleared by the identity work alone.</summary>
    Overlay,

    /// <summary>The patient paid and asked that the payer is not told (45 CFR 164.522(a)(1)(vi)).</summary>
    Restriction,
}
