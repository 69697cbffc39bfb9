namespace Custodian.Ui;

/// <summary>What a person chose in My settings. The browser remembers the quick toggles (theme, rail) on top of it.</summary>
public sealed record Preferences
{
    /// <summary>"light", "dark", or null to follow the system.</summary>
    public string? Theme { get; init; }

    /// <summary>"compact", "regular" or "touch".</summary>
    public string Density { get; init; } = "compact";

    /// <summary>False switches the single-letter keys off (WCAG 2.1.4); chords stay.</summary>
    public bool SingleKeys { get; init; } = true;

    /// <summary>True when the person widened the rail on a narrow screen.</summary>
    public bool WideRail { get; init; }
}
