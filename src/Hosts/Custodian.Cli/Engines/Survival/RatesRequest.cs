namespace Custodian.Cli.Engines.Survival;

/// <summary>What <c>custodian registry rates</c> was asked.</summary>
sealed record RatesRequest
{
    public required string Input { get; init; }

    public required string Cases { get; init; }

    public required string Population { get; init; }

    public required string Weight { get; init; }

    public string? By { get; init; }

    public string? Year { get; init; }

    public required double Per { get; init; }

    public required double Confidence { get; init; }

    public required int AgeWidth { get; init; }

    /// <summary>The age that ends the cumulative rate.</summary>
    public required int CumulativeTo { get; init; }

    public bool Json { get; init; }
}
