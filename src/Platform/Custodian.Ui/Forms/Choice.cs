namespace Custodian.Ui;

/// <summary>One of the values to choose from.</summary>
/// <param name="Hint">Under the words of a radio or check.</param>
/// <param name="Group">Heading in a long select.</param>
public sealed record Choice(string Value, string Text, string? Hint = null, string? Group = null);
