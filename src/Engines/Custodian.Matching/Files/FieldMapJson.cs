using System.Text.Json;
using System.Text.Json.Serialization;

namespace Custodian.Matching.Files;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(IReadOnlyList<FieldMap>))]
[JsonSerializable(typeof(FieldMap))]
sealed partial class FieldMapJson : JsonSerializerContext;
