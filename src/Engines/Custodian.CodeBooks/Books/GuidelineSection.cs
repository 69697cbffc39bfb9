namespace Custodian.CodeBooks;

/// <summary>A section of the official guidelines.</summary>
/// <param name="Id">For example <c>I.C.9.a.2</c>.</param>
public sealed record GuidelineSection(string Id, string Title, string Text)
{
    /// <summary>0 for a section such as <c>II</c>, one more for each part of the id.</summary>
    public int Level => Id.Count(c => c == '.');

    /// <summary>Id of the section around it; null at the top.</summary>
    public string? Around => Id.LastIndexOf('.') is > 0 and var at ? Id[..at] : null;
}
