using Custodian.Kernel;

namespace Custodian.Patients;

/// <summary>What a form or message says of a person. Null means "not said": the stored value stays. An empty string deletes it.</summary>
public sealed record Demographics
{
    public string? Family { get; init; }

    public string? Given { get; init; }

    public string? Middle { get; init; }

    public string? Suffix { get; init; }

    public string? Preferred { get; init; }

    public PartialDate? BirthDate { get; init; }

    /// <summary>HL7 table 0001.</summary>
    public string? Sex { get; init; }

    public string? Street { get; init; }

    public string? City { get; init; }

    public string? State { get; init; }

    public string? Zip { get; init; }

    public string? Phone { get; init; }

    public string? SsnLast4 { get; init; }

    /// <summary>The whole number as typed: judged by the rules, then only its last four digits are kept, as <see cref="SsnLast4"/>.</summary>
    public string? Ssn { get; init; }

    public DateOnly? DiedOn { get; init; }
}
