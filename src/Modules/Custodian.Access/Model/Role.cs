using Custodian.Store.Model;

namespace Custodian.Access.Model;

/// <summary>A kind of work and what it opens. Seeded from <c>default-roles.json</c>, then the hospital's own.</summary>
sealed class Role : IVersioned
{
    /// <summary>Stable, lower case: <c>coding-lead</c>.</summary>
    public required string Code { get; init; }

    public required string Label { get; set; }

    /// <summary>Holders must enrol an authenticator app or a passkey before they reach anything else.</summary>
    public bool NeedsSecondFactor { get; set; }

    public long Version { get; set; } = 1;
}
