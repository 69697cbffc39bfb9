namespace Custodian.Coding.Model;

/// <summary>A term of the hospital's own that leads to a code.</summary>
sealed class IndexLine : IOwnEntry
{
    public required long Id { get; init; }

    public required string System { get; init; }

    public required string Code { get; init; }

    public required OwnReach Reach { get; init; }

    public required string Text { get; init; }

    public required string WrittenBy { get; init; }

    public required DateTime WrittenAt { get; init; }

    public long? Replaces { get; init; }

    public DateTime? WithdrawnAt { get; set; }

    public string WithdrawnBy { get; set; } = "";

    public long Version { get; set; } = 1;
}
