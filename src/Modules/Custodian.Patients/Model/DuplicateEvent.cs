namespace Custodian.Patients.Model;

/// <summary>A step of a duplicate set.</summary>
sealed class DuplicateEvent
{
    public required long Id { get; init; }

    public required long SetId { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    public required string What { get; init; }

    public string Detail { get; init; } = "";
}
