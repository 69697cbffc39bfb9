namespace Custodian.Grouping;

/// <summary>The publisher's word for each value.</summary>
static class CmsWords
{
    public static ReadOnlySpan<byte> Of(DrgReturnCode code) => code switch
    {
        DrgReturnCode.Ok => "OK"u8,
        DrgReturnCode.DxCannotBePdx => "DX_CANNOT_BE_PDX"u8,
        DrgReturnCode.InvalidPdx => "INVALID_PDX"u8,
        DrgReturnCode.InvalidSex => "INVALID_SEX"u8,
        DrgReturnCode.InvalidDischargeStatus => "INVALID_DISCHARGE_STATUS"u8,
        DrgReturnCode.HacMissingOnePoa => "HAC_MISSING_ONE_POA"u8,
        DrgReturnCode.HacStatusInvalidMultHacsPoaNotYW => "HAC_STATUS_INVALID_MULT_HACS_POA_NOT_Y_W"u8,
        DrgReturnCode.HacStatusInvalidPoaNOrU => "HAC_STATUS_INVALID_POA_N_OR_U"u8,
        DrgReturnCode.HacStatusInvalidPoaInvalidOr1 => "HAC_STATUS_INVALID_POA_INVALID_OR_1"u8,
        _ => "UNGROUPABLE"u8,
    };

    public static ReadOnlySpan<byte> Of(DrgType type) => type switch
    {
        DrgType.Medical => "MEDICAL"u8,
        DrgType.Surgical => "SURGICAL"u8,
        _ => "NONE"u8,
    };

    public static ReadOnlySpan<byte> Of(DrgSeverity severity) => severity switch
    {
        DrgSeverity.Mcc => "MCC"u8,
        DrgSeverity.Cc => "CC"u8,
        _ => "NON_CC"u8,
    };

    public static ReadOnlySpan<byte> Of(HacStatus status) => status switch
    {
        HacStatus.FinalDrgNoChange => "FINAL_DRG_NO_CHANGE"u8,
        HacStatus.FinalDrgChanges => "FINAL_DRG_CHANGES"u8,
        HacStatus.FinalDrgUngroupable => "FINAL_DRG_UNGROUPABLE"u8,
        _ => "NOT_APPLICABLE"u8,
    };

    public static ReadOnlySpan<byte> Of(CodeSeverity severity) => severity switch
    {
        CodeSeverity.Cc => "CC"u8,
        CodeSeverity.Mcc => "MCC"u8,
        CodeSeverity.CcExcluded => "CC_EXCLUDED"u8,
        CodeSeverity.MccExcluded => "MCC_EXCLUDED"u8,
        CodeSeverity.CcExcludedByDrgLogic => "CC_EXCLUDED_BY_DRG_LOGIC"u8,
        CodeSeverity.MccExcludedByDrgLogic => "MCC_EXCLUDED_BY_DRG_LOGIC"u8,
        _ => "NEITHER"u8,
    };

    public static ReadOnlySpan<byte> Of(AffectsDrg affects) => affects switch
    {
        AffectsDrg.Initial => "INITIAL"u8,
        AffectsDrg.Final => "FINAL"u8,
        AffectsDrg.Both => "BOTH"u8,
        _ => "NONE"u8,
    };

    public static ReadOnlySpan<byte> Of(PoaCheck check) => check switch
    {
        PoaCheck.HospitalExempt => "HOSPITAL_EXEMPT"u8,
        PoaCheck.RecognizedYesPoa => "POA_RECOGNIZED_YES_POA"u8,
        PoaCheck.RecognizedNotPoa => "POA_RECOGNIZED_NOT_POA"u8,
        PoaCheck.NotRecognized => "POA_NOT_RECOGNIZED"u8,
        _ => "POA_NOT_CHECKED"u8,
    };

    public static ReadOnlySpan<byte> Of(HacOutcome outcome) => outcome switch
    {
        HacOutcome.CriteriaMet => "HAC_CRITERIA_MET"u8,
        HacOutcome.NotApplicableExempt => "HAC_NOT_APPLICABLE_EXEMPT"u8,
        HacOutcome.NotApplicableExclusion => "HAC_NOT_APPLICABLE_EXCLUSION"u8,
        _ => "HAC_CRITERIA_NOT_MET"u8,
    };
}
