using Custodian.Encounters.Model;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters;

/// <summary>One bed, one patient: for forms. A message is believed, since the sender runs the bed board.</summary>
static class Beds
{
    public static async Task<Problem?> Taken(SliceContext s, FacilityId facility, VisitData said, EncounterId? except)
    {
        if (string.IsNullOrEmpty(said.Bed) || string.IsNullOrEmpty(said.Unit))
        {
            return null;
        }

        var (unit, room, bed, self) = (said.Unit, said.Room ?? "", said.Bed, except ?? default);
        var account = await s.Db.Set<Encounter>()
            .Where(e => (e.State == EncounterState.InProgress || e.State == EncounterState.OnLeave) && e.FacilityId == facility && e.Unit == unit && e.Room == room && e.Bed == bed && e.Id != self)
            .Select(e => e.Account)
            .FirstOrDefaultAsync(s.Stop);
        return account is null ? await CannotBeGiven(s, facility, (unit, room, bed)) : Occupied($"{unit} {room} {bed}", account);
    }

    /// <summary>After the event is written: whether the bed went to somebody else at the same moment.</summary>
    public static async Task<Problem?> Lost(SliceContext s, EncounterId id)
    {
        var e = await Journal.VisitJournal.Row(s, id);
        if (e.Bed.Length == 0 || e.Unit.Length == 0)
        {
            return null;
        }

        var holder = await s.Db.Set<BedClaim>().Where(c => c.FacilityId == e.FacilityId && c.Unit == e.Unit && c.Room == e.Room && c.Bed == e.Bed).Select(c => (EncounterId?)c.EncounterId).SingleOrDefaultAsync(s.Stop);
        return holder is not { } other || other == id
            ? null
            : Occupied($"{e.Unit} {e.Room} {e.Bed}", await s.Db.Set<Encounter>().Where(x => x.Id == other).Select(x => x.Account).SingleAsync(s.Stop));
    }

    /// <summary>A unit with a list of beds takes no others: a bed that is not on the list is nearly always mistyped.</summary>
    static async Task<Problem?> CannotBeGiven(SliceContext s, FacilityId facility, (string Unit, string Room, string Name) place)
    {
        var listed = await s.Db.Set<Bed>().AsNoTracking().Where(b => b.FacilityId == facility && b.Unit == place.Unit && b.Status != BedStatus.Closed).ToListAsync(s.Stop);
        var words = $"{place.Unit} {place.Room} {place.Name}";
        return listed.Find(b => b.Room == place.Room && b.Name == place.Name) switch
        {
            null when listed.Count > 0 => Problem.Invalid("ENC-0134", $"Unit {place.Unit} has no bed {words}. Choose one of its beds, or add it on the bed board.", new FieldError("Bed", "Choose a bed of the unit.")),
            { Status: BedStatus.Blocked } blocked => Problem.Conflict("ENC-0135", $"Bed {words} is blocked: {blocked.Reason}. Choose another, or open it on the bed board."),
            { Status: BedStatus.Cleaning } => Problem.Conflict("ENC-0135", $"Bed {words} waits for cleaning. Choose another, or mark it clean on the bed board."),
            _ => null,
        };
    }

    static Problem Occupied(string bed, string account) => Problem.Conflict("ENC-0109", $"Bed {bed} is taken by account {account}. Choose another bed, or move or discharge that patient first.");
}
