namespace Custodian.Ui;

public enum TimelineKind
{
    /// <summary>Something happened: a ring.</summary>
    Event,

    /// <summary>Done: filled, green.</summary>
    Done,

    /// <summary>Somebody is waited for: an amber ring.</summary>
    Waiting,

    /// <summary>Where it stands now.</summary>
    Now,
}

/// <param name="When">Exact, written by <see cref="Show.When"/>.</param>
/// <param name="Detail">"Corrected", who, where: corrections stay visible.</param>
public sealed record TimelineEntry(string Text, string When, TimelineKind Kind = TimelineKind.Event, string? Detail = null, string? Href = null);
