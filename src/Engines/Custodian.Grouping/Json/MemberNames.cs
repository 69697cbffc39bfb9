using System.Text.Json;

namespace Custodian.Grouping;

/// <summary>Member names of an answer, encoded once.</summary>
static class MemberNames
{
    public static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    public static readonly JsonEncodedText Drg = JsonEncodedText.Encode("drg");
    public static readonly JsonEncodedText HacStatus = JsonEncodedText.Encode("hac_status");
    public static readonly JsonEncodedText HacCategories = JsonEncodedText.Encode("hac_categories");
    public static readonly JsonEncodedText Mdc = JsonEncodedText.Encode("mdc");
    public static readonly JsonEncodedText ReturnCode = JsonEncodedText.Encode("return_code");
    public static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    public static readonly JsonEncodedText BaseDrg = JsonEncodedText.Encode("base_drg");
    public static readonly JsonEncodedText Severity = JsonEncodedText.Encode("severity");
    public static readonly JsonEncodedText Pdx = JsonEncodedText.Encode("pdx");
    public static readonly JsonEncodedText Code = JsonEncodedText.Encode("code");
    public static readonly JsonEncodedText Recognized = JsonEncodedText.Encode("recognized");
    public static readonly JsonEncodedText SevInitial = JsonEncodedText.Encode("sev_initial");
    public static readonly JsonEncodedText SevFinal = JsonEncodedText.Encode("sev_final");
    public static readonly JsonEncodedText AffectsDrg = JsonEncodedText.Encode("affects_drg");
    public static readonly JsonEncodedText PoaCheck = JsonEncodedText.Encode("poa_check");
    public static readonly JsonEncodedText Sdx = JsonEncodedText.Encode("sdx");
    public static readonly JsonEncodedText Hac = JsonEncodedText.Encode("hac");
    public static readonly JsonEncodedText Px = JsonEncodedText.Encode("px");
    public static readonly JsonEncodedText Or = JsonEncodedText.Encode("or");
    public static readonly JsonEncodedText Initial = JsonEncodedText.Encode("initial");
    public static readonly JsonEncodedText Final = JsonEncodedText.Encode("final");
}
