using Custodian.Ui;

namespace Custodian.Coding.Engines;

/// <summary>A small mark beside a code: MCC, CC, HCC 224, struck through when it does not count.</summary>
/// <param name="Why">On focus and for screen readers.</param>
public sealed record CodeFlag(ChipKind Kind, string Text, string? Why);
