namespace Custodian.Ui;

/// <summary>A bar of a bar chart, or a part of a stacked bar.</summary>
/// <param name="Href">Its list: every mark leads to the rows behind it.</param>
public sealed record BarPart(string Label, int Value, Tone Tone = Tone.Main, string? Href = null);
