using System.Globalization;
using System.Text.Json;

namespace Custodian.Primaries;

/// <summary>What the official file says of a group of rules.</summary>
/// <param name="Id">Stable name: <c>str_2018_and_later_breast</c>.</param>
sealed record GroupFacts(string Id, string Name, GroupScope Scope, IReadOnlyList<RuleFacts> Rules)
{
    public static GroupFacts Read(JsonElement group) => new(
        Text(group, "id"),
        Text(group, "name"),
        GroupScope.Read(group),
        [.. group.GetProperty("rules").EnumerateArray().Select(RuleFacts.Read)]);

    internal static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text and not "null" ? text.TrimEnd() : "";

    /// <summary>Numbers and ranges of numbers: <c>2-3,6</c>, <c>2018-9999</c>.</summary>
    internal static IEnumerable<(int From, int Through)> Ranges(string text)
    {
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-');
            yield return (int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[^1], CultureInfo.InvariantCulture));
        }
    }
}
