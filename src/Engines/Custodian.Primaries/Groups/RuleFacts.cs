using System.Text.Json;

namespace Custodian.Primaries;

/// <summary>A rule as its manual prints it.</summary>
/// <param name="Step">Number in the manual: <c>M4</c>; blank where the manual has none.</param>
/// <param name="Question">What the registrar is asked; may be blank.</param>
/// <param name="Reason">What follows when the answer is yes; may be blank.</param>
/// <param name="Notes">The manual's notes.</param>
/// <param name="Examples">The manual's examples.</param>
public sealed record RuleFacts(string Step, string Question, string Reason, IReadOnlyList<string> Notes, IReadOnlyList<string> Examples)
{
    internal static RuleFacts Read(JsonElement rule) => new(
        GroupFacts.Text(rule, "step"),
        GroupFacts.Text(rule, "question"),
        GroupFacts.Text(rule, "reason"),
        Texts(rule, "notes"),
        Texts(rule, "examples"));

    static string[] Texts(JsonElement rule, string name) =>
        rule.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(e => e.GetString() ?? "")] : [];
}
