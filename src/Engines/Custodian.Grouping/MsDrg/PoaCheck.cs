namespace Custodian.Grouping;

/// <summary>What the hospital-acquired condition rule made of a diagnosis's POA indicator.</summary>
public enum PoaCheck : byte
{
    /// <summary>The code is on no hospital-acquired condition list.</summary>
    NotChecked,
    HospitalExempt,
    RecognizedYesPoa,
    RecognizedNotPoa,
    NotRecognized,
}
