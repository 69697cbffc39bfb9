using System.Text;

namespace Custodian.Grouping;

/// <summary>The publisher's word for each value in quotation marks, in the order of the values.</summary>
static class CmsWords
{
    static readonly byte[][] ReturnCodes = Words(
        "OK", "DX_CANNOT_BE_PDX", "INVALID_PDX", "INVALID_SEX", "INVALID_DISCHARGE_STATUS", "HAC_MISSING_ONE_POA",
        "HAC_STATUS_INVALID_MULT_HACS_POA_NOT_Y_W", "HAC_STATUS_INVALID_POA_N_OR_U", "HAC_STATUS_INVALID_POA_INVALID_OR_1",
        "UNGROUPABLE");

    static readonly byte[][] Types = Words(
        "NONE", "MEDICAL", "SURGICAL");

    static readonly byte[][] Severities = Words(
        "NON_CC", "CC", "MCC");

    static readonly byte[][] HacStatuses = Words(
        "NOT_APPLICABLE", "FINAL_DRG_NO_CHANGE", "FINAL_DRG_CHANGES", "FINAL_DRG_UNGROUPABLE");

    static readonly byte[][] CodeSeverities = Words(
        "NEITHER", "CC", "MCC", "CC_EXCLUDED", "MCC_EXCLUDED", "CC_EXCLUDED_BY_DRG_LOGIC", "MCC_EXCLUDED_BY_DRG_LOGIC");

    static readonly byte[][] Affects = Words(
        "NONE", "INITIAL", "FINAL", "BOTH");

    static readonly byte[][] PoaChecks = Words(
        "POA_NOT_CHECKED", "HOSPITAL_EXEMPT", "POA_RECOGNIZED_YES_POA", "POA_RECOGNIZED_NOT_POA", "POA_NOT_RECOGNIZED");

    static readonly byte[][] HacOutcomes = Words(
        "HAC_CRITERIA_NOT_MET", "HAC_CRITERIA_MET", "HAC_NOT_APPLICABLE_EXEMPT", "HAC_NOT_APPLICABLE_EXCLUSION");

    public static ReadOnlySpan<byte> Of(DrgReturnCode code) => ReturnCodes[(int)code];

    public static ReadOnlySpan<byte> Of(DrgType type) => Types[(int)type];

    public static ReadOnlySpan<byte> Of(DrgSeverity severity) => Severities[(int)severity];

    public static ReadOnlySpan<byte> Of(HacStatus status) => HacStatuses[(int)status];

    public static ReadOnlySpan<byte> Of(CodeSeverity severity) => CodeSeverities[(int)severity];

    public static ReadOnlySpan<byte> Of(AffectsDrg affects) => Affects[(int)affects];

    public static ReadOnlySpan<byte> Of(PoaCheck check) => PoaChecks[(int)check];

    public static ReadOnlySpan<byte> Of(HacOutcome outcome) => HacOutcomes[(int)outcome];

    static byte[][] Words(params string[] words) => [.. words.Select(w => Encoding.ASCII.GetBytes($"\"{w}\""))];
}
