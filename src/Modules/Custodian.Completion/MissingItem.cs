using Custodian.Kernel;

namespace Custodian.Completion;

/// <summary>An open deficiency in the words of a list.</summary>
/// <param name="Text">"Discharge summary missing".</param>
/// <param name="DueAt">UTC.</param>
public sealed record MissingItem(long Deficiency, DeficiencyKind Kind, string DocumentType, string Text, DocumentId? Document, PractitionerId? Responsible, DateTime DueAt);
