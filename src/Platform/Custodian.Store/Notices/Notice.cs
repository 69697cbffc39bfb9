namespace Custodian.Store.Notices;

/// <summary>Something that happened to a person's work, told once to that person. It names accounts and places, never a patient.</summary>
public sealed class Notice
{
    public required long Id { get; init; }

    /// <summary>Sign-in name of the person it is for.</summary>
    public required string User { get; init; }

    public required DateTime At { get; init; }

    /// <summary>What it is about, as the person calls it: "Account 2609-04418". Notices of one subject stand together.</summary>
    public required string Subject { get; init; }

    public required string Text { get; init; }

    /// <summary>Where it leads.</summary>
    public required string Href { get; init; }

    public DateTime? SeenAt { get; set; }
}
