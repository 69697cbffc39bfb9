namespace Custodian.Coding.Model;

/// <summary>Words of the hospital or of one coder about a code or header.</summary>
sealed class CodeNote : IOwnEntry
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
