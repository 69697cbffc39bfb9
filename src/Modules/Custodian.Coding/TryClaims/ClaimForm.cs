using System.Text;
using Microsoft.AspNetCore.Http;

namespace Custodian.Coding.TryClaims;

/// <summary>The forms of the page as they were sent: one claim typed field by field, or a text or file of many.</summary>
/// <param name="Field">What was typed, by the names of <see cref="ClaimText.Columns"/> and "text".</param>
public sealed record ClaimForm(bool Many, IReadOnlyDictionary<string, string> Field)
{
    /// <summary>A larger file belongs to the API or the command line.</summary>
    public const long LargestFile = 4 << 20;

    public static ClaimForm Empty(bool many) => new(many, new Dictionary<string, string>());

    public string this[string name] => Field.GetValueOrDefault(name, "");

    public static async Task<ClaimForm> Of(IFormCollection form, CancellationToken stop)
    {
        var field = form.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
        if (form.Files.GetFile("file") is { Length: > 0 and <= LargestFile } file)
        {
            using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
            field["text"] = await reader.ReadToEndAsync(stop);
        }

        return new(form["many"] == "true", field);
    }

    internal IReadOnlyList<(long Number, byte[] Json)> Claims() =>
        Many ? [.. ClaimText.Lines(this["text"])] : [(1, ClaimText.Claim(name => name is "sdx" or "px" ? Spaced(this[name]) : this[name]))];

    /// <summary>People put codes below each other, or commas between them, and the indicator behind the code: "J96.01 Y".</summary>
    static string Spaced(string list)
    {
        var parts = list.Split([' ', ',', ';', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(parts.Select((part, i) => (i > 0 && part is [var one] && "YNUW1ynuw".Contains(one, StringComparison.Ordinal) ? ":" : " ") + part));
    }
}
