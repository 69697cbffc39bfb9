using Custodian.Encounters.History;
using Custodian.Encounters.Journal;
using Custodian.Encounters.LinkVisits;
using Custodian.Encounters.MergeVisits;
using Custodian.Encounters.Model;
using Custodian.Encounters.Packets;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.ShowEncounter;

/// <summary>One visit with everything that happened to it.</summary>
static class ShowEncounter
{
    public static readonly Slice<EncounterId, EncounterPageModel> Definition =
        Slice.Read<EncounterId, EncounterPageModel>("encounters.show", "encounters.read", Scope.Patient, Handle);

    static async Task<Outcome<EncounterPageModel>> Handle(SliceContext s, EncounterId id)
    {
        if (await EncounterRecords.Find(s, id) is not { } visit || await Banners.OfEncounter(s, visit) is not { } banner)
        {
            return EncounterVersions.NotFound;
        }

        s.Accessed(visit.PatientId, id, detail: "encounter page");
        var coverages = await s.Db.Set<CoverageView>().Where(c => c.EncounterId == id).OrderBy(c => c.Rank).ToListAsync(s.Stop);
        var row = await s.Db.Set<Encounter>().AsNoTracking().SingleAsync(e => e.Id == id, s.Stop);
        var rows = await VisitJournal.Rows(s, id);
        var standing = VisitHistory.Replay(VisitJournal.EventsOf(row, rows));
        var facility = await PatientRecords.FindFacility(s, visit.FacilityId);
        return new EncounterPageModel(visit, facility?.Name ?? "", await FacilityDay.Of(s, visit.FacilityId), s.Now, banner, coverages, Events(rows, standing), await Doctors.Choices(s))
        {
            Standing = standing, May = EncounterDeeds.Of(s.Caller), MergedInto = await VisitMerging.MergedOn(s, id), Joined = await Joined(s, id), DoctorHistory = await DoctorLines(s, standing), Links = await VisitLinks.Of(s, visit, coverages),
            Allergies = await AllergyRecords.Of(s, await PatientRecords.AllIdsOf(s, visit.PatientId)), FormsMissing = (await PacketReader.Of(s, [visit]))[id].Count(l => l.Missing(s.Now)),
        };
    }

    static async Task<IReadOnlyList<JoinedAccount>> Joined(SliceContext s, EncounterId id) =>
        await s.Db.Set<VisitMerge>().Where(m => m.SurvivorId == id && m.UndoneAt == null).OrderByDescending(m => m.Id).Select(m => new JoinedAccount(m.Id, m.Account, m.At, m.By, m.Reason)).ToListAsync(s.Stop);

    static IReadOnlyList<EncounterEventView> Events(List<EncounterEvent> rows, VisitStanding standing) =>
    [
        .. rows.OrderByDescending(e => e.EventAt).ThenByDescending(e => e.Id)
            .Select(e => new EncounterEventView(e.Kind, e.EventAt, e.RecordedAt, e.By, e.Detail) { Undone = standing.Undone.Contains(e.Id), WithoutEffect = standing.WithoutEffect.Contains(e.Id) }),
    ];

    static async Task<IReadOnlyList<DoctorLine>> DoctorLines(SliceContext s, VisitStanding standing)
    {
        var ids = standing.Doctors.Select(d => d.Doctor).Distinct().ToList();
        var names = await s.Db.Set<PractitionerView>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => Show.Name(p.Family, p.Given), s.Stop);
        return [.. standing.Doctors.Select(d => new DoctorLine(d.Role, names.GetValueOrDefault(d.Doctor, "Not known"), d.From, d.To))];
    }
}
