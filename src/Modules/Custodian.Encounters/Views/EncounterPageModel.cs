using Custodian.Encounters.History;
using Custodian.Kernel;
using Custodian.Ui;

namespace Custodian.Encounters.Views;

/// <summary>The encounter page: the visit, who pays, and what happened.</summary>
/// <param name="Zone">The facility's: every time on the page is in it.</param>
/// <param name="Doctors">Who can attend, for the transfer form.</param>
public sealed record EncounterPageModel(
    EncounterView Visit, string Facility, FacilityDay Zone, DateTime Now, PatientBannerModel Banner, IReadOnlyList<CoverageView> Coverages, IReadOnlyList<EncounterEventView> Events, IReadOnlyList<Choice> Doctors)
{
    /// <summary>How the visit stands by its events.</summary>
    public required VisitStanding Standing { get; init; }

    public required EncounterDeeds May { get; init; }

    /// <summary>The account this one was merged into; null for one that stands for itself.</summary>
    public string? MergedInto { get; init; }

    /// <summary>Accounts that were merged into this one, newest first.</summary>
    public IReadOnlyList<JoinedAccount> Joined { get; init; } = [];

    public IReadOnlyList<DoctorLine> DoctorHistory { get; init; } = [];

    public IReadOnlyList<VisitLink> Links { get; init; } = [];

    public IReadOnlyList<AllergyData> Allergies { get; init; } = [];

    /// <summary>Forms of the packet that are asked for and missing.</summary>
    public int FormsMissing { get; init; }
}

/// <param name="Merge">The merge, to open and undo.</param>
public sealed record JoinedAccount(long Merge, string Account, DateTime At, string By, string Reason);

/// <summary>Who had a role, from when to when. UTC.</summary>
public sealed record DoctorLine(DoctorRole Role, string Name, DateTime From, DateTime? To);

/// <summary>Another visit that bears on this one.</summary>
/// <param name="What">In words: "Same-day readmission", "Payment window".</param>
/// <param name="Open">The account of an earlier stay a decision is asked about; null where none is.</param>
public sealed record VisitLink(EncounterId Visit, string Account, string What, string Detail, string? Open = null);

/// <summary>What happened to a visit.</summary>
/// <param name="EventAt">UTC.</param>
/// <param name="RecordedAt">UTC; later than the event where it was entered or received late.</param>
public sealed record EncounterEventView(string Kind, DateTime EventAt, DateTime RecordedAt, string By, string Detail)
{
    /// <summary>Taken back by a later event.</summary>
    public bool Undone { get; init; }

    /// <summary>Stands, and changed nothing: the visit was not in the state for it.</summary>
    public bool WithoutEffect { get; init; }
}
