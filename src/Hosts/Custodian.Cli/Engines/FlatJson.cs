using System.Text.Json;
using Custodian.Kernel;

namespace Custodian.Cli.Engines;

/// <summary>A line that is a JSON object of texts and numbers.</summary>
static class FlatJson
{
    /// <summary>The members by name; null is left out.</summary>
    public static Outcome<Dictionary<string, string>> Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Members(document.RootElement) : Unreadable("it is no JSON object");
        }
        catch (JsonException e)
        {
            return Unreadable(e.Message);
        }
    }

    /// <summary>The members of an object by name; null is left out, a later member of the same name wins.</summary>
    public static Dictionary<string, string> Members(JsonElement element)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject().Where(m => m.Value.ValueKind != JsonValueKind.Null))
        {
            members[member.Name] = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : member.Value.GetRawText();
        }

        return members;
    }

    /// <summary>What a line answers that is no JSON object.</summary>
    public static Problem Unreadable(string reason) => Problem.Invalid("MPR-0101", $"The line could not be read ({reason}). Write one JSON object per line, or CSV under a header.");
}
