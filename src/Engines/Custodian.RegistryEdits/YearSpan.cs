namespace Custodian.RegistryEdits;

/// <summary>Years or versions, both ends included; open ends are 0 and 9999.</summary>
public readonly record struct YearSpan(int First, int Last)
{
    /// <summary>No restriction.</summary>
    public static YearSpan All { get; } = new(0, 9999);

    public bool Contains(int value) => value >= First && value <= Last;

    public override string ToString() => (First, Last) switch
    {
        (0, 9999) => "all",
        (0, _) => $"to {Last}",
        (_, 9999) => $"from {First}",
        _ => $"{First}-{Last}",
    };
}
