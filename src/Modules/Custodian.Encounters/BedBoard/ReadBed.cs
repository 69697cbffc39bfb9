using Custodian.Encounters.Model;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.BedBoard;

/// <summary>One bed of the list, without who lies in it.</summary>
static class ReadBed
{
    public static readonly Slice<long, BoardBed> Definition = Slice.Read<long, BoardBed>("encounters.read-bed", "encounters.move", Scope.System, Handle);

    static async Task<Outcome<BoardBed>> Handle(SliceContext s, long id) => await s.Db.Set<Bed>().At(s.Caller, b => b.FacilityId).SingleOrDefaultAsync(b => b.Id == id, s.Stop) is { } bed
        ? new BoardBed(bed.Id, bed.Unit, bed.Room, bed.Name, bed.Status, bed.Reason, bed.Version, [])
        : Problem.NotFound("ENC-0142", "There is no such bed. Open the bed board again.");
}
