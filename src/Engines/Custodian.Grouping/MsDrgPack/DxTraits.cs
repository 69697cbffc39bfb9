namespace Custodian.Grouping;

/// <summary>Sites of significant trauma in the low byte; then the flags.</summary>
[Flags]
enum DxTraits : ushort
{
    None = 0,
    TraumaSites = 0xFF,

    /// <summary>An MCC only when the patient was discharged alive (MS-DRG Definitions Manual, appendix C part 2).</summary>
    MccOnlyAlive = 0x100,
}
