using Custodian.Coding.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.UnpendCase;

/// <summary>Closes one reason. With the last one the case goes back to its coder.</summary>
static class UnpendCase
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("coding.unpend", "coding.code", Scope.Patient, AuditVerb.Unhold, Handle);

    public sealed record Input(EncounterId Encounter, long Reason, string Note);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        var read = await CaseFile.Read(s, input.Encounter, tracking: true);
        if (read.Problem is { } problem)
        {
            return problem;
        }

        var open = await s.Db.Set<PendReason>().AsTracking().Where(p => p.EncounterId == input.Encounter && p.ClosedAt == null).ToListAsync(s.Stop);
        if (open.Find(p => p.Id == input.Reason) is not { } reason)
        {
            return Problem.Conflict("COD-0412", "This reason is already closed. Open the case again to see what it waits for.");
        }

        if (input.Note.Trim().Length == 0)
        {
            return Problem.Invalid("COD-0407", "A note is missing. Say how the reason was settled.", new FieldError("note", "Enter a note."));
        }

        (reason.ClosedAt, reason.ClosedBy, reason.CloseNote) = (s.Now, s.Caller.Name, input.Note.Trim());
        var row = read.Value.Row;
        row.State = open.Count == 1 && row.State == CaseState.Pended ? CaseState.InProgress : row.State;
        s.Db.Entry(row).Property(r => r.State).IsModified = true;
        return Done.Value;
    }
}
