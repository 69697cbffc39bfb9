using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.BedBoard;

/// <summary>What the form that moves a patient is opened with: the free beds, and the patients a bed can be exchanged with.</summary>
static class GiveBed
{
    public static readonly Slice<EncounterId, BedChoices> Definition = Slice.Read<EncounterId, BedChoices>("encounters.choose-bed", "encounters.move", Scope.Patient, Handle);

    static async Task<Outcome<BedChoices>> Handle(SliceContext s, EncounterId id)
    {
        if (await EncounterRecords.Find(s, id) is not { } visit || await Banners.OfEncounter(s, visit) is not { } banner)
        {
            return EncounterVersions.NotFound;
        }

        s.Accessed(visit.PatientId, id, detail: "bed chosen");
        var board = await ReadBoard.Definition.Handle(s, new(visit.FacilityId, null));
        if (board.Problem is { } problem)
        {
            return problem;
        }

        var beds = board.Value.Units.SelectMany(u => u.Beds).ToList();
        return new BedChoices(
            visit, banner, await FacilityDay.Of(s, visit.FacilityId), s.Now,
            [.. beds.Where(b => b.CanBeGiven).OrderByDescending(b => b.Unit == visit.Unit).Select(b => new Choice($"{b.Unit}|{b.Room}|{b.Bed}", $"{b.Unit} {b.Name}", Group: $"Unit {b.Unit}"))],
            [.. beds.Where(b => b.Patients.Count == 1 && b.Patients[0].Encounter != id).Select(b => new Choice(b.Patients[0].Encounter.ToString(), $"{b.Unit} {b.Name}: {Show.Name(b.Patients[0].Family, b.Patients[0].Given)}, account {b.Patients[0].Account}", Group: $"Unit {b.Unit}"))]);
    }
}

/// <param name="Free">Value <c>unit|room|bed</c>.</param>
public sealed record BedChoices(EncounterView Visit, PatientBannerModel Banner, FacilityDay Zone, DateTime Now, IReadOnlyList<Choice> Free, IReadOnlyList<Choice> Others);
