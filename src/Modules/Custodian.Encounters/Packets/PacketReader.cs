using Custodian.Encounters.History;
using Custodian.Encounters.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.Packets;

/// <summary>Reads the packets of some visits: what the rules ask for, with what is stored.</summary>
static class PacketReader
{
    public static async Task<IReadOnlyDictionary<EncounterId, IReadOnlyList<PacketLine>>> Of(SliceContext s, IReadOnlyList<EncounterView> visits)
    {
        var ids = visits.Select(v => v.Id).ToList();
        var expected = await s.Db.Set<Encounter>().AsNoTracking().Where(e => ids.Contains(e.Id)).Select(e => new { e.Id, e.ExpectedDischarge }).ToDictionaryAsync(e => e.Id, e => e.ExpectedDischarge, s.Stop);
        var stays = (await s.Db.Set<StaySegment>().AsNoTracking().Where(x => ids.Contains(x.EncounterId)).OrderBy(x => x.Number).ToListAsync(s.Stop)).ToLookup(x => x.EncounterId);
        var payers = (await s.Db.Set<CoverageView>().Where(c => ids.Contains(c.EncounterId)).OrderBy(c => c.Rank).ToListAsync(s.Stop)).ToLookup(c => c.EncounterId);
        var items = (await s.Db.Set<PacketItem>().AsNoTracking().Where(i => ids.Contains(i.EncounterId)).ToListAsync(s.Stop)).ToLookup(i => i.EncounterId);
        var served = await Served(s, visits);
        Dictionary<FacilityId, (FacilityDay Zone, FacilityForms Forms)> facilities = [];
        foreach (var facility in visits.Select(v => v.FacilityId).Distinct())
        {
            facilities[facility] = (await FacilityDay.Of(s, facility), await FacilityForms.Of(s, facility));
        }

        return visits.ToDictionary(v => v.Id, v => Lines(
            new PacketVisit(
                v.Class, v.State, v.AdmittedAt, v.DischargedAt, expected[v.Id], v.DischargeStatus, [.. payers[v.Id].Select(c => c.FilingIndicator)], [.. stays[v.Id].Select(Segment)], facilities[v.FacilityId].Zone.Zone,
                items[v.Id].Where(i => i.State is PacketState.Signed or PacketState.Filed && i.At is not null).ToDictionary(i => i.Form, i => i.At!.Value), Serving(v, facilities[v.FacilityId].Forms, served[v.PatientId])) { Type = v.Type },
            (facilities[v.FacilityId].Forms, v), [.. items[v.Id]], s.Now));
    }

    static IReadOnlyList<PacketLine> Lines(PacketVisit visit, (FacilityForms Forms, EncounterView Of) asks, List<PacketItem> items, DateTime now)
    {
        // A form that was settled is shown as it was then.
        PacketForm AsSettled(PacketForm form) => items.Find(i => i.Form == form.Code && i.State != PacketState.Needed) is { } item ? asks.Forms.Version(form.Code, item.FormVersion) ?? form : form;
        var asked = PacketRules.Of(visit, asks.Forms.At(asks.Of, now), now).Select(a => Line(AsSettled(a.Form), a.Due, items.Find(i => i.Form == a.Form.Code))).ToList();
        // What was signed stays on the page when the visit no longer asks for it.
        var left = items.Where(i => i.State != PacketState.Needed && asked.TrueForAll(a => a.Form.Code != i.Form)).Select(i => (Form: asks.Forms.Version(i.Form, i.FormVersion), Item: i)).Where(x => x.Form is not null);
        return [.. asked, .. left.Select(x => Line(x.Form!, NoticeDue.No("Not asked for any more"), x.Item))];
    }

    static PacketLine Line(PacketForm form, NoticeDue due, PacketItem? item) => item is null
        ? new(form, due, PacketState.Needed, 0, 0)
        : new(form, due, item.State, item.Id, item.Version)
        {
            Language = item.Language, Signer = item.Signer, Role = item.SignerRole, At = item.At, By = item.By, Reason = item.Reason, Document = item.DocumentId, Owner = item.Owner,
        };

    static VisitSegment Segment(StaySegment x) => new(x.BeganAt, x.EndedAt, x.Group switch
    {
        CensusGroup.Observation => EncounterClass.Observation,
        CensusGroup.Newborn => EncounterClass.Newborn,
        _ => EncounterClass.Inpatient,
    }, "", "", x.Unit, x.Room, x.Bed, x.OnLeave);

    /// <summary>Signed forms of the people's other visits that can serve a later one.</summary>
    static async Task<ILookup<PatientId, PacketItem>> Served(SliceContext s, IReadOnlyList<EncounterView> visits)
    {
        var people = visits.Select(v => v.PatientId).Distinct().ToList();
        var records = await s.Db.Set<PatientView>().Where(p => people.Contains(p.Id) || (p.MergedInto != null && people.Contains(p.MergedInto.Value))).Select(p => new { p.Id, p.MergedInto }).ToListAsync(s.Stop);
        var survivors = records.ToDictionary(r => r.Id, r => r.MergedInto ?? r.Id);
        var ids = survivors.Keys.ToList();
        var signed = await s.Db.Set<PacketItem>().AsNoTracking().Where(i => ids.Contains(i.PatientId) && (i.State == PacketState.Signed || i.State == PacketState.Filed)).ToListAsync(s.Stop);
        return signed.ToLookup(i => survivors[i.PatientId]);
    }

    static Dictionary<string, DateTime> Serving(EncounterView visit, FacilityForms forms, IEnumerable<PacketItem> signed)
    {
        Dictionary<string, DateTime> serving = [];
        foreach (var item in signed.Where(i => i.EncounterId != visit.Id && i.At <= visit.AdmittedAt))
        {
            if (forms.Version(item.Form, item.FormVersion) is not { } form)
            {
                continue;
            }

            var days = visit.Class == EncounterClass.Recurring && form.RecurringDays > 0 ? form.RecurringDays : form.ValidDays;
            if (item.At!.Value.AddDays(days) > visit.AdmittedAt && (!serving.TryGetValue(item.Form, out var known) || item.At > known))
            {
                serving[item.Form] = item.At.Value;
            }
        }

        return serving;
    }
}
