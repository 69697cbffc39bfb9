using Custodian.Coding.Engines;
using Custodian.Coding.OwnBook;
using Custodian.Grouping;
using Custodian.Kernel;
using Custodian.Records;
using Custodian.Records.Views;
using Custodian.Ui;

namespace Custodian.Coding.OpenCase;

/// <summary>Everything the workbench page shows.</summary>
public sealed record Workbench
{
    public required EncounterId Encounter { get; init; }

    /// <summary>Of the case, for its forms.</summary>
    public required long Version { get; init; }

    public required string Account { get; init; }

    public PatientBannerModel? Banner { get; init; }

    public required CaseState State { get; init; }

    public required string Coder { get; init; }

    /// <summary>The colleague who has it open; null when nobody.</summary>
    public string? HeldByOther { get; init; }

    public bool HeldByMe { get; init; }

    public DateTime? HeldUntil { get; init; }

    public required int CodesVersion { get; init; }

    /// <summary>The list on the screen.</summary>
    public required Draft Codes { get; init; }

    /// <summary>The list as last saved.</summary>
    public required Draft Stored { get; init; }

    /// <summary>A procedure code built in the tables, waiting in the box to be added; null when none was.</summary>
    public string? OfferedProcedure { get; init; }

    public required CodingAnswer Answer { get; init; }

    /// <summary>What stands in the way of final coding.</summary>
    public required IReadOnlyList<Finding> Blocking { get; init; }

    /// <summary>Other groups that one change would lead to.</summary>
    public required IReadOnlyList<ReachableDrg> Reachable { get; init; }

    /// <summary>A stay: it has a DRG and an admitting diagnosis; other visits have reasons for the visit.</summary>
    public required bool HasDrg { get; init; }

    /// <summary>Titles of the admitting diagnosis, or what is wrong with its code.</summary>
    public required string AdmittingTitle { get; init; }

    public required Money BaseRate { get; init; }

    public int? LengthOfStay { get; init; }

    /// <summary>The day whose editions apply.</summary>
    public required DateOnly CodingDay { get; init; }

    public required IReadOnlyList<DocumentView> Documents { get; init; }

    public DocumentView? Document { get; init; }

    /// <summary>Null for scans and pictures, which open in the viewer.</summary>
    public DocumentText? Text { get; init; }

    public required IReadOnlyList<PendLine> Pends { get; init; }

    public required IReadOnlyList<LateLine> Late { get; init; }

    public required IReadOnlyList<VersionLine> History { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>The hospital's and the caller's, in the order of their numbers.</summary>
    public IReadOnlyList<OwnEntry> Favourites { get; init; } = [];

    /// <summary>Whether the caller codes; others read the case.</summary>
    public bool MayCode { get; init; }

    public bool MayReopen { get; init; }

    /// <summary>Open for changes by the caller: not final, not cancelled, not in a colleague's hands.</summary>
    public bool CanEdit => MayCode && State is not (CaseState.Coded or CaseState.Cancelled) && HeldByOther is null;

    /// <summary>Findings of the engines, and what blocks beyond them; each once.</summary>
    public IReadOnlyList<Finding> Findings => [.. Blocking.Concat(Answer.Findings).Distinct()];

    /// <summary>Numbers of the cited sentences, in the order of the codes.</summary>
    public IReadOnlyList<EvidenceSpan> Evidence =>
        [.. Codes.Diagnoses.Select(d => d.Evidence).Concat(Codes.Procedures.Select(p => p.Evidence)).OfType<EvidenceSpan>().Distinct()];

    public int? NumberOf(EvidenceSpan? span)
    {
        var at = span is null ? -1 : Evidence.Index().FirstOrDefault(e => e.Item == span, (Index: -1, Item: span)).Index;
        return at < 0 ? null : at + 1;
    }
}
