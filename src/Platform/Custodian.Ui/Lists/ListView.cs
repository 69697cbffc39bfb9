namespace Custodian.Ui;

/// <summary>A saved view, shown as a tab with its count.</summary>
public sealed record ListView(string Title, string Href, int? Count = null, bool Current = false);
