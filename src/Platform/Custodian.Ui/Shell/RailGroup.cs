namespace Custodian.Ui;

/// <param name="Title">Null for the first group (Home, My work).</param>
public sealed record RailGroup(string? Title, IReadOnlyList<RailItem> Items);

/// <summary>One place in the rail.</summary>
/// <param name="Count">Open items; null for places that hold no work.</param>
/// <param name="Overdue">Something in it is overdue: the count turns red and says so.</param>
/// <param name="Goto">The letter after G that opens it.</param>
public sealed record RailItem(string Href, string Icon, string Label, int? Count = null, bool Overdue = false, bool Current = false, char? Goto = null);
