namespace Custodian.Completion.DecideDeficiency;

/// <summary>The posted decision form.</summary>
sealed class DecisionForm
{
    public string? Decision { get; set; }

    public string? Reason { get; set; }

    public long? Responsible { get; set; }

    public long? Version { get; set; }
}
