using System.Text.Json;
using System.Text.Json.Serialization;

namespace Custodian.Access.Roles;

/// <summary>A role as <c>default-roles.json</c> has it: the seed, from WORKFLOWS 28.</summary>
sealed record DefaultRole(string Code, string Label, bool NeedsSecondFactor, string[] Permissions)
{
    public static IReadOnlyList<DefaultRole> ReadAll()
    {
        using var stream = typeof(DefaultRole).Assembly.GetManifestResourceStream("Custodian.Access.default-roles.json")!;
        return JsonSerializer.Deserialize(stream, DefaultRoleJson.Default.DefaultRoleArray)!;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DefaultRole[]))]
sealed partial class DefaultRoleJson : JsonSerializerContext;
