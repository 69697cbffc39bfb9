namespace Custodian.Patients.RegisterNewborn;

/// <summary>A newborn as typed.</summary>
public sealed record NewbornForm
{
    public string Sex { get; init; } = "";

    public string Born { get; init; } = "";

    public string Order { get; init; } = "1";

    public string Together { get; init; } = "1";

    public string Given { get; init; } = "";
}
