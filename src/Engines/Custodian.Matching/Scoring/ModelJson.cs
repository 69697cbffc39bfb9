using System.Text.Json;
using System.Text.Json.Serialization;

namespace Custodian.Matching.Scoring;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, WriteIndented = true, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(MatchModel))]
sealed partial class ModelJson : JsonSerializerContext;
