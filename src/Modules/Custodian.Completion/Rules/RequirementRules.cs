using System.Text.Json;
using System.Text.Json.Serialization;

namespace Custodian.Completion.Rules;

/// <summary>The contents of <c>requirements.json</c>: what charts must contain, what must be signed, and how deficiencies age.</summary>
sealed record RequirementRules(SignatureRule Signature, AgeingRule Ageing, IReadOnlyList<RequirementRule> Requirements)
{
    /// <summary>The rules that come with the product.</summary>
    public static RequirementRules Standard { get; } = Read();

    public IEnumerable<RequirementRule> For(ChartKind chart) => Requirements.Where(r => r.Covers(chart));

    static RequirementRules Read()
    {
        using var file = typeof(RequirementRules).Assembly.GetManifestResourceStream("requirements.json")
            ?? throw new InvalidOperationException("requirements.json is not in the assembly.");
        return JsonSerializer.Deserialize(file, RulesJson.Default.RequirementRules)!;
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(RequirementRules))]
sealed partial class RulesJson : JsonSerializerContext;
