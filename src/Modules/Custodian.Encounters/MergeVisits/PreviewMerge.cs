using Custodian.Encounters.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.MergeVisits;

/// <summary>Both accounts side by side, what would move, and what stands against it.</summary>
static class PreviewMerge
{
    public static readonly Slice<Input, MergePreview> Definition = Slice.Read<Input, MergePreview>("encounters.preview-merge", "encounters.merge", Scope.Patient, Handle);

    /// <param name="Goes">The visit that is to go.</param>
    /// <param name="Account">Number of the one that is to stay; empty asks for it.</param>
    public sealed record Input(EncounterId Goes, string Account);

    static async Task<Outcome<MergePreview>> Handle(SliceContext s, Input input)
    {
        if (await EncounterRecords.Find(s, input.Goes) is not { } goes || await Banners.OfEncounter(s, goes) is not { } banner)
        {
            return EncounterVersions.NotFound;
        }

        s.Accessed(goes.PatientId, goes.Id, detail: "account merge previewed");
        var others = (await EncounterRecords.OfPatient(s, goes.PatientId)).Where(v => v.Id != goes.Id && v.FacilityId == goes.FacilityId && v.State is not (EncounterState.CancelledAfterStart or EncounterState.CancelledBeforeStart)).ToList();
        var into = input.Account.Length == 0 ? null : await EncounterRecords.FindByAccount(s, goes.FacilityId, input.Account);
        if (into is not null)
        {
            s.Accessed(into.PatientId, into.Id, detail: "account merge previewed");
        }

        return new MergePreview(goes, into, banner, await FacilityDay.Of(s, goes.FacilityId), others)
        {
            Unknown = input.Account.Length > 0 && into is null ? input.Account : "",
            Findings = into is null || into.Id == goes.Id ? [] : await VisitMerging.Conflicts(s, goes.Id, into.Id),
            Moves = into is null ? [] : await Moves(s, goes.Id, into.Id),
        };
    }

    static async Task<IReadOnlyList<MovingRows>> Moves(SliceContext s, EncounterId goes, EncounterId into)
    {
        List<MovingRows> rows = [];
        // Rows that name their visit through another row go wherever that row goes.
        foreach (var handler in s.Db.MergeHandlers.Where(h => h.CountOfVisit is not null && h.Entity.GetProperty("EncounterId") is not null).ToList())
        {
            var (left, right) = (await handler.CountOfVisit!(s.Db, goes, s.Stop), await handler.CountOfVisit(s.Db, into, s.Stop));
            if (left + right > 0)
            {
                rows.Add(new(handler.Label, left, right, handler.Join is not null));
            }
        }

        return [.. rows.OrderByDescending(r => r.Goes)];
    }
}

/// <param name="Into">The visit that is to stay; null while it is not chosen.</param>
/// <param name="Others">Visits of the patient it can be.</param>
public sealed record MergePreview(EncounterView Goes, EncounterView? Into, PatientBannerModel Banner, FacilityDay Zone, IReadOnlyList<EncounterView> Others)
{
    /// <summary>The number that was asked for and is not known; empty when it is.</summary>
    public string Unknown { get; init; } = "";

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public IReadOnlyList<MovingRows> Moves { get; init; } = [];

    public bool Stopped => Into is null || Into.Id == Goes.Id || Findings.Any(f => f.Severity == Severity.Error);
}

/// <param name="Move">They go over to the visit that stays; others stay with the account they were made for.</param>
public sealed record MovingRows(string Label, int Goes, int Stays, bool Move);
