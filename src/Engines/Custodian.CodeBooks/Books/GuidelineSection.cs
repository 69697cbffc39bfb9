namespace Custodian.CodeBooks;

/// <summary>A section of the official guidelines.</summary>
/// <param name="Id">For example <c>I.C.9.a.2</c>.</param>
public sealed record GuidelineSection(string Id, string Title, string Text);
