using Custodian.Completion.Model;
using Custodian.Completion.Rules;
using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Completion.ReadDeficiencies;

/// <summary>The deficiencies of one chart with their history.</summary>
static class ReadDeficiencies
{
    public static readonly Slice<EncounterId, ChartDeficiencies> Definition =
        Slice.Read<EncounterId, ChartDeficiencies>("completion.read-deficiencies", Permissions.Read, Scope.Patient, Handle);

    static async Task<Outcome<ChartDeficiencies>> Handle(SliceContext s, EncounterId id)
    {
        if (await EncounterRecords.Find(s, id) is not { } encounter)
        {
            return Problem.NotFound("CMP-0404", "There is no such account. Look it up again.");
        }

        s.Accessed(encounter.PatientId, id, "deficiencies");
        var chart = await s.Db.Set<ChartStatus>().SingleOrDefaultAsync(c => c.EncounterId == id, s.Stop);
        return new ChartDeficiencies(encounter, await Banners.OfEncounter(s, encounter), await FacilityDay.Of(s, encounter.FacilityId), s.Now, await Lines(s, id))
        {
            ReadyForCodingAt = chart?.ReadyForCodingAt,
            CompleteAt = chart?.CompleteAt,
            Practitioners = s.Caller.May(Permissions.Analyse)
                ? await s.Db.Set<PractitionerView>().Where(p => p.Active).OrderBy(p => p.Family).ThenBy(p => p.Given).ToListAsync(s.Stop)
                : [],
            MayDecide = s.Caller.May(Permissions.Analyse),
        };
    }

    static async Task<IReadOnlyList<DeficiencyLine>> Lines(SliceContext s, EncounterId id)
    {
        var rows = await s.Db.Set<Deficiency>().Where(d => d.EncounterId == id).ToListAsync(s.Stop);
        var history = await s.Db.Set<DeficiencyHistory>().Where(h => h.EncounterId == id).OrderBy(h => h.At).ThenBy(h => h.Id)
            .Select(h => new HistoryLine(h.DeficiencyId, h.State, h.At, h.By, h.Reason)).ToListAsync(s.Stop);
        var ids = rows.Where(r => r.ResponsibleId is not null).Select(r => r.ResponsibleId!.Value).Distinct().ToList();
        var names = await s.Db.Set<PractitionerView>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => Show.Name(p.Family, p.Given), s.Stop);
        return [.. rows.OrderByDescending(r => r.IsOpen).ThenBy(r => r.Kind).ThenBy(r => r.DueAt).Select(r => new DeficiencyLine(
            r.Id, r.Kind, r.Text, Citation(r.Rule), r.DocumentId, r.ResponsibleId is { } p ? names.GetValueOrDefault(p, "") : "Nobody yet", r.State, r.OpenedAt, r.DueAt, r.ClosedAt, r.Reason, r.Version)
            {
                History = [.. history.Where(h => h.Deficiency == r.Id)],
            })];
    }

    static string Citation(string rule) =>
        RequirementRules.Standard.Requirements.FirstOrDefault(r => r.Id == rule)?.Citation ?? RequirementRules.Standard.Signature.Citation;
}
