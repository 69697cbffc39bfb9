namespace Custodian.Coding.Model;

/// <summary>A code that is inserted by its number in the list.</summary>
sealed class Favourite : IOwnEntry
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
