using Custodian.Kernel;

namespace Custodian.Encounters.Model;

/// <summary>Two visits that belong together, with who decided it. A later row for the same pair is the decision that counts.</summary>
sealed class EncounterLink
{
    public required long Id { get; init; }

    public required EncounterId EncounterId { get; init; }

    public required EncounterId OtherId { get; init; }

    public required EncounterLinkKind Kind { get; init; }

    public required string Reason { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }
}

enum EncounterLinkKind
{
    /// <summary>The visit is a baby's, the other its mother's.</summary>
    Mother,

    /// <summary>Readmitted the same day: billed with the other as one stay.</summary>
    CombinedWith,

    /// <summary>Readmitted, and kept as a stay of its own.</summary>
    KeptApartFrom,

    /// <summary>The same episode went on under another account (change of class with a new number).</summary>
    ContinuedFrom,
}
