namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>When Medicare acts on a claim's edits. The first three are also the type of a single edit.</summary>
public enum MceEditType
{
    None,
    Prepayment,
    Postpayment,

    /// <summary>The claim has edits of both types.</summary>
    Both,

    /// <summary>The discharge date lies outside the edition: nothing else was looked at.</summary>
    InvalidDischargeDate,
}
