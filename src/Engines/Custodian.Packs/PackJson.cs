using System.Text.Json.Serialization;

namespace Custodian.Packs;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PackManifest))]
[JsonSerializable(typeof(IReadOnlyList<PackManifest>))]
public sealed partial class PackJson : JsonSerializerContext;
