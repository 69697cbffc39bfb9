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
        return account is null ? null : Problem.Conflict("ENC-0109", $"Bed {unit} {room} {bed} is taken by account {account}. Choose another bed, or move or discharge that patient first.");
    }
}
