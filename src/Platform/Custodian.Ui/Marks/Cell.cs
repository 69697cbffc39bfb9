using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace Custodian.Ui;

/// <summary>Marks as encoded markup, for rows of long lists where a component per cell costs too much. The components of the same name use these.</summary>
public static class Cell
{
    const string Sprite = "/_content/Custodian.Ui/icons.svg#";

    /// <summary>Nothing recorded.</summary>
    public static MarkupString Blank { get; } = new("<span class=\"mut\">–</span>");

    /// <summary>A 16 px icon without a name: words stand beside it, or its button has a label.</summary>
    public static MarkupString Icon(string name) => new(IconText(name, "i"));

    /// <summary>A 13 px icon for inside a line of small text.</summary>
    public static MarkupString SmallIcon(string name) => new(IconText(name, "i s"));

    /// <summary>The state's icon and words. <see cref="StateKind.Ready"/> is always plain: only what needs action is coloured.</summary>
    public static MarkupString State(StateKind kind, string text) => StateText(kind, text, kind == StateKind.Ready ? " plain" : "");

    /// <summary>Icon and words without the pill, for dense places.</summary>
    public static MarkupString PlainState(StateKind kind, string text) => StateText(kind, text, " plain");

    public static MarkupString Chip(ChipKind kind, string text, string? title = null) =>
        new($"<span class=\"fl{ChipClass(kind)}\"{(title is null ? "" : $" title=\"{Html(title)}\"")}>{Html(text)}{(title is null ? "" : $"<span class=\"vh\"> {Html(title)}</span>")}</span>");

    /// <summary>A priority of 0 to 99 as number and bar; the reasons are its title.</summary>
    public static MarkupString Priority(int priority, string? reasons = null)
    {
        var width = (int.Clamp(priority, 0, 99) + 3) / 5;
        var tone = priority switch { >= 90 => 4, >= 70 => 3, _ => 5 };
        var title = reasons is null ? "" : $" title=\"{Html(reasons)}\"";
        return new(string.Create(
            CultureInfo.InvariantCulture,
            $"<span class=\"prio\"{title}>{priority:00}<svg viewBox=\"0 0 20 5\" aria-hidden=\"true\"><rect class=\"f{tone}\" width=\"{width}\" height=\"5\" rx=\"2.5\"/></svg></span>"));
    }

    /// <summary>Text, or the dash when there is none.</summary>
    public static MarkupString Text(string? text) => string.IsNullOrEmpty(text) ? Blank : new(Html(text));

    internal static MarkupString Flag(BannerFlag flag) =>
        new($"<span class=\"st {Tone(flag.Kind)}\">{IconText(flag.Icon ?? IconName(flag.Kind), "i s")}{Html(flag.Text)}</span>");

    internal static string IconName(StateKind kind) => kind switch
    {
        StateKind.Ok => "ok",
        StateKind.Progress => "half",
        StateKind.Warn => "warn",
        StateKind.Bad => "bad",
        StateKind.Info => "info",
        StateKind.Idle => "pause",
        StateKind.Query => "q",
        StateKind.Sensitive => "shield",
        _ => "ring",
    };

    internal static string Tone(StateKind kind) => kind switch
    {
        StateKind.Ok => "ok",
        StateKind.Progress => "acc",
        StateKind.Warn or StateKind.Query => "warn",
        StateKind.Bad => "bad",
        StateKind.Info => "info",
        StateKind.Sensitive => "ext",
        _ => "idle",
    };

    static MarkupString StateText(StateKind kind, string text, string plain) =>
        new($"<span class=\"st {(plain.Length > 0 && kind == StateKind.Ready ? "" : Tone(kind))}{plain}\">{IconText(IconName(kind), "i s")}{Html(text)}</span>");

    static string ChipClass(ChipKind kind) => kind switch
    {
        ChipKind.Mcc => " mcc",
        ChipKind.Cc => " cc",
        ChipKind.Hcc => " hcc",
        ChipKind.Cancelled => " x",
        _ => "",
    };

    static string IconText(string name, string css) => $"<svg class=\"{css}\" aria-hidden=\"true\"><use href=\"{Sprite}{name}\"/></svg>";

    static string Html(string text) => HtmlEncoder.Default.Encode(text);
}
