namespace Custodian.CodeBooks;

/// <summary>One step of the way from the chapter down to a code.</summary>
/// <param name="Name"><c>Chapter 10</c>, a section's range, or a dotted code.</param>
public sealed record PageLevel(string Name, string Title);
