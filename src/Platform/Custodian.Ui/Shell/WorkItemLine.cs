namespace Custodian.Ui;

/// <summary>One line of the work drawer.</summary>
/// <param name="Title">"Code 2609-04418".</param>
/// <param name="Subject">"OKAFOR, Margaret Anne · MRN 00482173".</param>
/// <param name="Due">"Due today", "New answer".</param>
public sealed record WorkItemLine(string Href, string Title, string Subject, string Due);
