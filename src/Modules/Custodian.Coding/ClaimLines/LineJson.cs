using System.Text.Encodings.Web;
using System.Text.Json;
using Custodian.Kernel;

namespace Custodian.Coding.ClaimLines;

/// <summary>What all lines of JSON have in common.</summary>
public static class LineJson
{
    /// <summary>Text as people read it: the lines go to files, never into a page.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes <c>"finding":{"code","severity","text"}</c> into the object the writer is in.</summary>
    public static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject("finding"u8);
        json.WriteString("code"u8, finding.Code);
        json.WriteString("severity"u8, finding.Severity.ToString());
        json.WriteString("text"u8, finding.Text);
        json.WriteEndObject();
    }

    /// <summary>A problem of an engine as a finding about a line.</summary>
    public static Finding Finding(Problem problem) => new(problem.Code, Severity.Error, "", problem.Text);
}
