namespace Custodian.Ui;

/// <summary>One value of a line.</summary>
/// <param name="Label">The day or month, as the axis writes it.</param>
public sealed record Point(string Label, double Value);
