using System.Text.Json;
using System.Text.Json.Serialization;
using Custodian.Kernel;
using Custodian.X12;

namespace Custodian.Billing.Claims;

/// <summary>Claims and findings as stored.</summary>
static class ClaimText
{
    public static string Of(InstitutionalClaim claim) => JsonSerializer.Serialize(claim, ClaimJson.Default.InstitutionalClaim);

    public static string Of(IReadOnlyList<Finding> findings) => JsonSerializer.Serialize(findings, ClaimJson.Default.IReadOnlyListFinding);

    public static InstitutionalClaim Claim(string json) => JsonSerializer.Deserialize(json, ClaimJson.Default.InstitutionalClaim)!;

    public static IReadOnlyList<Finding> Findings(string json) => JsonSerializer.Deserialize(json, ClaimJson.Default.IReadOnlyListFinding)!;
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, Converters = [typeof(CentsJson)])]
[JsonSerializable(typeof(InstitutionalClaim))]
[JsonSerializable(typeof(IReadOnlyList<Finding>))]
sealed partial class ClaimJson : JsonSerializerContext;

/// <summary>Money as its cents.</summary>
sealed class CentsJson : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Cents);
}
