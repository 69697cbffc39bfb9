namespace Custodian.Ui;

/// <summary>One field of a stale form: what it was when the form was opened, what stands there now, and what was typed.</summary>
public sealed record StaleField(string Name, string Label, string? Was, string? Theirs, string? Yours)
{
    public bool TheyChanged => Was != Theirs;

    public bool YouChanged => Was != Yours;
}
