namespace Custodian.Grouping;

/// <summary>One step of an explanation.</summary>
/// <param name="Heading">A few words, for example <c>Principal diagnosis</c>.</param>
/// <param name="Codes">Codes the text speaks of, for links.</param>
public sealed record ExplanationStep(string Heading, string Text, IReadOnlyList<string> Codes);
