namespace Custodian.Records;

/// <summary>What happened to a document after it was filed.</summary>
public enum DocumentChange
{
    /// <summary>A new version before the signature (HL7 T08).</summary>
    Edit,

    /// <summary>The text was wrong; needs a reason and a new signature.</summary>
    Correction,

    /// <summary>The text was changed at the patient's or author's wish; needs a reason and a new signature.</summary>
    Amendment,

    /// <summary>Another document adds to it; the text itself is unchanged (HL7 T06).</summary>
    Addendum,

    /// <summary>Another document stands in its place (HL7 T10).</summary>
    Replacement,
    Retraction,

    /// <summary>HL7 T11.</summary>
    Cancellation,

    /// <summary>It was filed under the wrong person and moved away from the visit.</summary>
    Refiling,
}
