using Custodian.Encounters.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.BedBoard;

/// <summary>Says that a bed is clean, waits for cleaning, is blocked, or goes off the list.</summary>
static class SetBed
{
    public static readonly Slice<Input, Done> Definition = Slice.Write<Input, Done>("encounters.set-bed", "encounters.move", Scope.System, AuditVerb.Amend, Handle);

    public sealed record Input(long Bed, long Version, string Status, string Reason);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        if (await s.Db.Set<Bed>().AsTracking().At(s.Caller, b => b.FacilityId).SingleOrDefaultAsync(b => b.Id == input.Bed, s.Stop) is not { } bed)
        {
            return Problem.NotFound("ENC-0142", "There is no such bed. Open the bed board again.");
        }

        if (bed.Version != input.Version)
        {
            return Problem.Stale("ENC-0143", "This bed changed while you worked. Nothing was saved. Open the bed board again.");
        }

        if (!Enum.TryParse<BedStatus>(input.Status, out var status) || !Enum.IsDefined(status))
        {
            return Problem.Invalid("ENC-0144", "Choose what the bed is: ready, cleaning, blocked or closed.", new FieldError("Status", "Choose one."));
        }

        if (status == BedStatus.Blocked && string.IsNullOrWhiteSpace(input.Reason))
        {
            return Problem.Invalid("ENC-0145", "Say why the bed is blocked, so that others know when it opens.", new FieldError("Reason", "Enter a reason."));
        }

        if (status is BedStatus.Blocked or BedStatus.Closed && await s.Db.Set<BedClaim>().AnyAsync(c => c.FacilityId == bed.FacilityId && c.Unit == bed.Unit && c.Room == bed.Room && c.Bed == bed.Name, s.Stop))
        {
            return Problem.Conflict("ENC-0146", "Somebody lies in this bed. Move or discharge that patient first.");
        }

        (bed.Status, bed.Reason, bed.StatusAt) = (status, status == BedStatus.Blocked ? input.Reason.Trim() : "", s.Now);
        s.Accessed(null, obj: $"bed {bed.Unit} {bed.Room} {bed.Name}", detail: status.ToString());
        return Done.Value;
    }
}
