namespace Custodian.Access.ListViews;

/// <summary>A saved view on the page of views.</summary>
/// <param name="Query">What it keeps, as it stands in an address.</param>
/// <param name="Owner">Empty for one's own.</param>
public sealed record ViewLine(long Id, string List, string Name, string Query, bool First, string Role, bool FirstForRole, string Owner, long Version);

/// <summary>The views of the caller, and the roles a view can be shared with when the caller may share.</summary>
public sealed record ViewLines(IReadOnlyList<ViewLine> Views, IReadOnlyList<(string Code, string Label)> Roles);
