namespace Custodian.Coding.ReadCode;

/// <summary>A difference from an edition beside this one, in words.</summary>
/// <param name="Against">The other edition.</param>
public sealed record EditionChange(string Against, string Text);
