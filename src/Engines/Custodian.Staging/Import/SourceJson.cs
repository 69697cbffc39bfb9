using System.Text.Json.Serialization;

namespace Custodian.Staging.Import;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SourceTable))]
[JsonSerializable(typeof(SourceSchema))]
sealed partial class SourceJson : JsonSerializerContext;
