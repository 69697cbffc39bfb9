using System.Text.Json.Serialization;

namespace Custodian.Patients.Quality;

/// <summary>A rule of <c>rules.json</c>: what one or more fields of a registration must not say (WORKFLOWS 2; AHIMA, defaults that hide duplicates).</summary>
/// <param name="Code">Shown with the text; listed in docs/reference/codes.md.</param>
/// <param name="Kind">Which check it is: <see cref="QualityChecks"/>.</param>
/// <param name="Text">What to do; <c>{value}</c>, <c>{limit}</c> and <c>{length}</c> are filled in.</param>
sealed record QualityRule(string Code, string Kind, IReadOnlyList<string> Fields, string Text)
{
    /// <summary>Asks to look again instead of refusing.</summary>
    public bool Warning { get; init; }

    public int Limit { get; init; }

    public IReadOnlyList<int> Limits { get; init; } = [];

    public IReadOnlyList<string> Values { get; init; } = [];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(QualityRule[]))]
sealed partial class QualityRuleJson : JsonSerializerContext;
