namespace Custodian.Ui;

/// <summary>Something to do to the selected rows: the form posts their ids to <paramref name="Href"/>, and the answer says how many were done and which were refused.</summary>
/// <param name="Permission">Only who holds it is offered the action; null for everybody who sees the list.</param>
public sealed record BatchAction(string Text, string Icon, string Href, string? Permission = null);
