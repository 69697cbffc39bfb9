using Custodian.Encounters.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Slices;
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
        var events = await s.Db.Set<EncounterEvent>().Where(e => e.EncounterId == id).OrderByDescending(e => e.EventAt).ThenByDescending(e => e.Id)
            .Select(e => new EncounterEventView(e.Kind, e.EventAt, e.RecordedAt, e.By, e.Detail)).ToListAsync(s.Stop);
        var facility = await PatientRecords.FindFacility(s, visit.FacilityId);
        return new EncounterPageModel(visit, facility?.Name ?? "", await FacilityDay.Of(s, visit.FacilityId), s.Now, banner, coverages, events, await Doctors.Choices(s));
    }
}
