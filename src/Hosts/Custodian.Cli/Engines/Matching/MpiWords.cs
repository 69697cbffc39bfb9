namespace Custodian.Cli.Engines.Matching;

/// <summary>The words of an <c>mpi</c> command as written.</summary>
sealed record MpiWords
{
    public required string First { get; init; }

    public string? Second { get; init; }

    public required string Output { get; init; }

    public required string Map { get; init; }

    public string[] Without { get; init; } = [];

    public string? Model { get; init; }

    public string? ModelOutput { get; init; }

    public double? LinkAt { get; init; }

    public double? ReviewAt { get; init; }

    public int Threads { get; init; }

    public bool Json { get; init; }
}
