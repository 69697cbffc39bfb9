namespace Custodian.Ui;

/// <summary>One line about something that succeeded. Errors are never toasts.</summary>
/// <param name="Undo">Where a POST takes it back, for 8 seconds on screen; null when there is nothing to take back.</param>
public sealed record ToastModel(string Text, string? Undo = null);
