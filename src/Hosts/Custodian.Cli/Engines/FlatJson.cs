using System.Text.Json;
using Custodian.Kernel;

namespace Custodian.Cli.Engines;

/// <summary>Lines that are JSON objects of texts and numbers.</summary>
static class FlatJson
{
    /// <summary>The members of the object on a line, by name; null is left out.</summary>
    public static Outcome<Dictionary<string, string>> Read(string line)
    {
        var parsed = Parse(line);
        if (!parsed.Ok)
        {
            return parsed.Problem!;
        }

        using var document = parsed.Value;
        return Members(document.RootElement);
    }

    /// <summary>The object on a line.</summary>
    public static Outcome<JsonDocument> Parse(string line)
    {
        try
        {
            var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document : Unreadable("it is no JSON object");
        }
        catch (JsonException e)
        {
            return Unreadable(e.Message);
        }
    }

    /// <summary>The members of an object by name; of two members of one name the later counts. Null is left out, and so is what Unicode does not know as text.</summary>
    public static Dictionary<string, string> Members(JsonElement element)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject().Where(m => m.Value.ValueKind != JsonValueKind.Null))
        {
            try
            {
                members[member.Name] = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : member.Value.GetRawText();
            }
            catch (InvalidOperationException)
            {
                // Half of a surrogate pair, escaped: the parser takes it, the text cannot be had.
            }
        }

        return members;
    }

    static Problem Unreadable(string reason) => Problem.Invalid("MPR-0101", $"The line could not be read ({reason}). Write one JSON object per line, or CSV under a header.");
}
