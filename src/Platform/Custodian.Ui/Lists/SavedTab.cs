namespace Custodian.Ui;

/// <summary>A saved view as a tab of its list.</summary>
/// <param name="Query">What it keeps of the address.</param>
/// <param name="Sharer">Who shares it; empty for one's own.</param>
/// <param name="Left">Keys whose kept value is no choice any more: the view opens without them.</param>
public sealed record SavedTab(string Title, string Query, string Sharer, IReadOnlyList<string> Left);

/// <summary>The saved views of the caller on the list of this page: those of their own, then those shared with their roles.</summary>
public sealed record SavedTabs(SavedList List, IReadOnlyList<SavedTab> Items);
