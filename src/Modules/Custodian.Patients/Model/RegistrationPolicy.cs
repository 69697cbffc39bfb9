using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Patients.Model;

/// <summary>How one facility registers people. A facility without a row goes by the values here.</summary>
sealed class RegistrationPolicy : IVersioned
{
    public required FacilityId FacilityId { get; init; }

    public NewbornNaming NewbornNames { get; set; } = NewbornNaming.KindAndMother;

    public UnknownNaming UnknownNames { get; set; } = UnknownNaming.WordAndNumber;

    public TermsKept SearchTerms { get; set; } = TermsKept.Hashed;

    public EmojiRule Emoji { get; set; } = EmojiRule.Kept;

    public long Version { get; set; } = 1;
}

/// <summary>The Joint Commission, NPSG.01.01.01 EP 3: names of newborns must be distinct.</summary>
enum NewbornNaming
{
    /// <summary>"BG Margaret", "BB B Margaret".</summary>
    KindAndMother,

    /// <summary>"Margaret's Girl", "Margaret's Boy B".</summary>
    MotherAndKind,
}

enum UnknownNaming
{
    /// <summary>"Unknown, Cobalt 417".</summary>
    WordAndNumber,

    /// <summary>"Trauma, Cobalt 417".</summary>
    Trauma,

    /// <summary>"Doe, John Cobalt 417" or "Doe, Jane …".</summary>
    Doe,
}

/// <summary>What is kept of a search that led to a registration.</summary>
enum TermsKept
{
    /// <summary>A hash of each term: proves what was searched for when it is known, and tells nothing otherwise.</summary>
    Hashed,

    /// <summary>The terms themselves.</summary>
    AsTyped,
}

enum EmojiRule
{
    Kept,
    Refused,
}
