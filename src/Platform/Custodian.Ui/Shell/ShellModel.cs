namespace Custodian.Ui;

/// <summary>
/// What is the same on every page of one request: who is signed in, where, and what they may open. The host builds it once per request
/// and cascades it, so that a module's page names only itself.
/// </summary>
/// <param name="Person">The name as the person reads it: "Nomvula Dube".</param>
/// <param name="Initials">Two letters for the round mark: "ND".</param>
/// <param name="Role">"Coder, CCS".</param>
/// <param name="Facility">"Larkfield General Hospital".</param>
/// <param name="Rail">Only what a permission opens.</param>
public sealed record ShellModel(string Person, string Initials, string Role, string Facility, IReadOnlyList<RailGroup> Rail)
{
    /// <summary>"Training · synthetic data"; null in production. It stands in the rail and on every printed sheet.</summary>
    public string? Environment { get; init; }

    /// <summary>Facility-local time of this answer: printed sheets and date fields name it.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>The address of this page, to come back to after unlocking.</summary>
    public string Path { get; init; } = "/";

    /// <summary>How long a session lasts without a request: the script warns, keeps typing and locks before that.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>New notifications.</summary>
    public int NoticeCount { get; init; }

    /// <summary>What the last request did: shown once, after the redirect.</summary>
    public IReadOnlyList<ToastModel> Toasts { get; init; } = [];

    /// <summary>What the caller kept of this list; null where the page is no list that can be kept.</summary>
    public SavedTabs? SavedTabs { get; init; }

    /// <summary>Whether the caller holds a permission: what a list offers beside its rows.</summary>
    public Func<string, bool> May { get; init; } = _ => false;

    public Preferences Preferences { get; init; } = new();

    /// <summary>Where the shell's own buttons lead.</summary>
    public ShellLinks Links { get; init; } = new();
}
