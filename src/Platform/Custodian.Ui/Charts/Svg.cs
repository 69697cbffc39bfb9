using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace Custodian.Ui;

/// <summary>Text inside a picture: Razor takes a text element in a code block for its own.</summary>
static class Svg
{
    public static MarkupString Text(double x, double y, string text, string? css = null, string anchor = "start") =>
        new($"<text x=\"{Scale.Number(x)}\" y=\"{Scale.Number(y)}\" text-anchor=\"{anchor}\"{(css is null ? "" : $" class=\"{css}\"")}>{HtmlEncoder.Default.Encode(text)}</text>");
}
