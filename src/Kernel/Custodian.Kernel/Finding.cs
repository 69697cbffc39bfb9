namespace Custodian.Kernel;

/// <summary>How much a <see cref="Finding"/> matters. Only <see cref="Error"/> blocks the action it is reported for.</summary>
public enum Severity
{
    /// <summary>Checked and in order; shown so that the reader sees it was looked at.</summary>
    Passed,
    Info,
    Warning,
    Error,
}

/// <summary>
/// Something in the data that is wrong or noteworthy. A value: engines return findings next to their result and never throw for data.
/// </summary>
/// <param name="Code">Stable id such as <c>GRP-0102</c>; every code stands in docs/reference/codes.md.</param>
/// <param name="Severity">What it means for the action at hand.</param>
/// <param name="Place">Where: a field, code, line or segment, in the words of its user. Empty when it concerns the whole.</param>
/// <param name="Text">What is wrong and what to do next.</param>
/// <param name="Source">The rule's source: document, edition, section. Empty for our own rules.</param>
public sealed record Finding(string Code, Severity Severity, string Place, string Text, string Source = "");
