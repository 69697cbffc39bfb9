using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Custodian.Coding.GroupClaims;

/// <summary>The answer to a claim as the API gives it; it describes the form, the answerer itself writes the bytes.</summary>
[Description("The answer to a claim: drg and mce, or line and finding for a claim that cannot be grouped; both where a grouped claim has a remark.")]
public sealed record DrgReply(
    [property: JsonPropertyName("id"), Description("As sent.")] string? Id,
    [property: JsonPropertyName("drg")] DrgReplyGroup? Drg,
    [property: JsonPropertyName("mce"), Description("Medicare Code Editor; null without a discharge date.")] DrgReplyEdits? Mce,
    [property: JsonPropertyName("path"), Description("With explain=true: the way to the group.")] IReadOnlyList<DrgReplyStep>? Path,
    [property: JsonPropertyName("line"), Description("Number of the claim in what was sent, from 1; only together with a finding.")] long? Line,
    [property: JsonPropertyName("finding")] DrgReplyFinding? Finding);

[Description("The MS-DRG before and after hospital-acquired conditions, and what each code did.")]
public sealed record DrgReplyGroup(
    [property: JsonPropertyName("initial")] DrgReplyAssignment Initial,
    [property: JsonPropertyName("final"), Description("The one that is paid.")] DrgReplyAssignment Final,
    [property: JsonPropertyName("hac_status")] string HacStatus,
    [property: JsonPropertyName("hac_categories")] int HacCategories,
    [property: JsonPropertyName("pdx")] DrgReplyDiagnosis Pdx,
    [property: JsonPropertyName("sdx")] IReadOnlyList<DrgReplyDiagnosis> Sdx,
    [property: JsonPropertyName("px")] IReadOnlyList<DrgReplyProcedure> Px);

[Description("One MS-DRG; 999 when the claim cannot be grouped, return_code then says why.")]
public sealed record DrgReplyAssignment(
    [property: JsonPropertyName("drg")] int Drg,
    [property: JsonPropertyName("mdc")] int Mdc,
    [property: JsonPropertyName("return_code")] string ReturnCode,
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("base_drg")] int BaseDrg,
    [property: JsonPropertyName("severity")] string Severity);

[Description("What a diagnosis did. hac is there only where a hospital-acquired condition was looked at.")]
public sealed record DrgReplyDiagnosis(
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("recognized")] bool Recognized,
    [property: JsonPropertyName("sev_initial")] string SevInitial,
    [property: JsonPropertyName("sev_final")] string SevFinal,
    [property: JsonPropertyName("affects_drg")] string AffectsDrg,
    [property: JsonPropertyName("poa_check")] string PoaCheck,
    [property: JsonPropertyName("hac"), Description("Each entry is a condition category and what came of it.")] IReadOnlyList<IReadOnlyList<object>>? Hac);

[Description("What a procedure did.")]
public sealed record DrgReplyProcedure(
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("recognized")] bool Recognized,
    [property: JsonPropertyName("or"), Description("An operating room procedure.")] bool Or,
    [property: JsonPropertyName("affects_drg")] string AffectsDrg);

[Description("Medicare code edits.")]
public sealed record DrgReplyEdits(
    [property: JsonPropertyName("type"), Description("NONE, PREPAYMENT, POSTPAYMENT or BOTH.")] string Type,
    [property: JsonPropertyName("edits"), Description("Count by edit.")] IReadOnlyDictionary<string, int> Edits,
    [property: JsonPropertyName("by_code"), Description("Each entry is a code and the list of its edits.")] IReadOnlyList<IReadOnlyList<object>> ByCode);

[Description("One step of the way to the group.")]
public sealed record DrgReplyStep(
    [property: JsonPropertyName("heading")] string Heading,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("codes")] IReadOnlyList<string> Codes);

[Description("What is wrong with the claim, and what to do.")]
public sealed record DrgReplyFinding(
    [property: JsonPropertyName("code"), Description("Stable; listed in the reference of codes.")] string Code,
    [property: JsonPropertyName("severity"), Description("Error, Warning or Info.")] string Severity,
    [property: JsonPropertyName("text")] string Text);
