using Custodian.Encounters.Model;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters;

/// <summary>The list of beds, inside the transaction of the calling slice.</summary>
public static class BedRecords
{
    /// <summary>Adds a bed, or sets the status of one that is there.</summary>
    /// <returns>True when the bed is new.</returns>
    public static async Task<bool> Set(SliceContext s, FacilityId facility, BedPlace place, BedStatus status, string reason = "")
    {
        ArgumentNullException.ThrowIfNull(place);
        var known = s.Db.Set<Bed>().Local.FirstOrDefault(b => (b.FacilityId, b.Unit, b.Room, b.Name) == (facility, place.Unit, place.Room, place.Bed))
            ?? await s.Db.Set<Bed>().AsTracking().SingleOrDefaultAsync(b => b.FacilityId == facility && b.Unit == place.Unit && b.Room == place.Room && b.Name == place.Bed, s.Stop);
        if (known is null)
        {
            s.Db.Add(new Bed { Id = s.Ids.Next(), FacilityId = facility, Unit = place.Unit, Room = place.Room, Name = place.Bed, Status = status, StatusAt = s.Now, Reason = reason });
            return true;
        }

        (known.Status, known.StatusAt, known.Reason) = (status, s.Now, reason);
        return false;
    }

    /// <summary>Adds a bed that is not on the list, or opens one that was closed.</summary>
    /// <returns>False when it is there.</returns>
    public static async Task<bool> AddMissing(SliceContext s, FacilityId facility, BedPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var there = await s.Db.Set<Bed>().AnyAsync(b => b.FacilityId == facility && b.Unit == place.Unit && b.Room == place.Room && b.Name == place.Bed && b.Status != BedStatus.Closed, s.Stop);
        if (!there)
        {
            await Set(s, facility, place, BedStatus.Ready);
        }

        return !there;
    }
}

public sealed record BedPlace(string Unit, string Room, string Bed);
