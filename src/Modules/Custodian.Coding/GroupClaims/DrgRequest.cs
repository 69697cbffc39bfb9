using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Custodian.Coding.GroupClaims;

/// <summary>A claim as the API takes it; it describes the form, the reader itself works on the bytes.</summary>
[Description("A claim to group and edit.")]
public sealed record DrgRequest(
    [property: JsonPropertyName("id"), Description("Comes back with the answer.")] string? Id,
    [property: JsonPropertyName("grouper_version"), Description("MS-DRG version, for example 43.1. Left out, the discharge date chooses.")] string? GrouperVersion,
    [property: JsonPropertyName("claim")] DrgRequestClaim Claim);

[Description("An inpatient stay.")]
public sealed record DrgRequestClaim(
    [property: JsonPropertyName("age"), Description("At admission, in whole years.")] int Age,
    [property: JsonPropertyName("sex"), Description("M, F or U.")] string Sex,
    [property: JsonPropertyName("discharge_status"), Description("UB-04 FL 17.")] int DischargeStatus,
    [property: JsonPropertyName("poa_reporting"), Description("NON_EXEMPT (taken when left out), EXEMPT or UNKNOWN.")] string? PoaReporting,
    [property: JsonPropertyName("admit_dx"), Description("Admitting diagnosis, for the code edits only.")] string? AdmitDx,
    [property: JsonPropertyName("pdx"), Description("Principal diagnosis.")] DrgRequestDiagnosis Pdx,
    [property: JsonPropertyName("sdx"), Description("Other diagnoses in their order.")] IReadOnlyList<DrgRequestDiagnosis>? Sdx,
    [property: JsonPropertyName("px"), Description("ICD-10-PCS procedures in their order.")] IReadOnlyList<string>? Px,
    [property: JsonPropertyName("los"), Description("Length of stay in days.")] int? Los,
    [property: JsonPropertyName("discharge_date"), Description("2026-01-31. Needed for the code edits, and for the version when none is named.")] string? DischargeDate);

[Description("A diagnosis with its indicator.")]
public sealed record DrgRequestDiagnosis(
    [property: JsonPropertyName("code"), Description("ICD-10-CM, with or without the point.")] string Code,
    [property: JsonPropertyName("poa"), Description("Present on admission: Y, N, U, W, 1 or blank.")] string? Poa);
