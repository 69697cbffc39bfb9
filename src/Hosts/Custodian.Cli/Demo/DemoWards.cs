using Custodian.Encounters;
using Custodian.Encounters.History;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Cli.Demo;

/// <summary>The wards of the synthetic hospital: the beds in use on the list with some more beside them, and a patient on leave on each larger ward.</summary>
static class DemoWards
{
    public static readonly Slice<int, int> Definition = Slice.Write<int, int>("demo.wards", "demo.seed", Scope.System, AuditVerb.Configure, Add);

    const int Wards = 12;

    static async Task<Outcome<int>> Add(SliceContext s, int input)
    {
        var here = await s.Db.Set<EncounterView>().Where(v => v.State == EncounterState.InProgress && v.Bed != "" && v.Unit != "").OrderBy(v => v.Id).Take(2000).ToListAsync(s.Stop);
        foreach (var ward in here.GroupBy(v => (v.FacilityId, v.Unit)).OrderByDescending(g => g.Count()).Take(Wards))
        {
            foreach (var visit in ward)
            {
                await BedRecords.AddMissing(s, visit.FacilityId, new(visit.Unit, visit.Room, visit.Bed));
            }

            await BedRecords.Set(s, ward.Key.FacilityId, new(ward.Key.Unit, "90", "A"), BedStatus.Ready);
            await BedRecords.Set(s, ward.Key.FacilityId, new(ward.Key.Unit, "90", "B"), BedStatus.Cleaning);
            await BedRecords.Set(s, ward.Key.FacilityId, new(ward.Key.Unit, "91", "A"), BedStatus.Blocked, "tap leaks");
            if (ward.Count() > 2 && ward.FirstOrDefault(v => v.Class == EncounterClass.Inpatient) is { } away && (await Leave(s, away)).Problem is { } refused)
            {
                return refused;
            }
        }

        return here.Count;
    }

    static Task<Outcome<EncounterId>> Leave(SliceContext s, EncounterView visit) => EncounterRecords.Happened(
        s, new(visit.PatientId, visit.FacilityId, visit.Account), VisitEventKind.LeftOnLeave, (s.Now.AddHours(-5), s.Now.AddHours(-5)), new VisitData { ExpectedReturn = s.Now.AddHours(19) });
}
