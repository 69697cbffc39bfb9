using Custodian.Coding.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Notices;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.Reopen;

/// <summary>Starts a further version of final codes. The final version stays as it was and stands until the next one is final.</summary>
static class Reopen
{
    public static readonly Slice<Input, int> Definition =
        Slice.Write<Input, int>("coding.reopen", "coding.reopen", Scope.Patient, AuditVerb.Amend, Handle);

    /// <param name="Reason">One of <see cref="ReopenReasons"/>.</param>
    public sealed record Input(EncounterId Encounter, long Version, string Reason, string Note = "");

    static async Task<Outcome<int>> Handle(SliceContext s, Input input)
    {
        var read = await CaseFile.Read(s, input.Encounter, tracking: true);
        if (read.Problem is { } problem)
        {
            return problem;
        }

        var (row, visit) = (read.Value.Row, read.Value.Visit);
        if (Refuse(row, input) is { } refused)
        {
            return refused;
        }

        await CaseChanges.Claim(s, row);
        Notices.Tell(s, row.Coder, $"Account {visit.Account}", $"{s.Caller.Name} reopened the final codes: {ReopenReasons.Name(input.Reason)}.", $"/coding/{row.EncounterId}");
        var next = row.CodesVersion + 1;
        s.Db.Add(new CodingVersion { EncounterId = row.EncounterId, Number = next, PatientId = row.PatientId, StartedAt = s.Now, StartedBy = s.Caller.Name, Reason = input.Reason, Note = input.Note.Trim() });
        (row.CodesVersion, row.State, row.Coder, row.ReviewLate) = (next, CaseState.InProgress, s.Caller.Name, false);
        row.Urgency = CasePriority.Urgency(visit, row);
        await LateReview.Close(s, row.EncounterId, "reopened");
        await CaseChanges.Store(s, row, read.Value.Codes);
        s.Tell(new CodingReopened(row.EncounterId, row.PatientId, next, ReopenReasons.Name(input.Reason)));
        return next;
    }

    static Problem? Refuse(CodingCase row, Input input) =>
        row.Version != input.Version ? Problem.Stale("COD-0404", "This case changed while you worked on it. Open it again, then reopen the codes if that is still right.")
        : row.State != CaseState.Coded ? Problem.Conflict("COD-0411", "The codes are not final, so there is nothing to reopen. Change them on the workbench.")
        : !ReopenReasons.All.Any(r => r.Value == input.Reason) ? Problem.Invalid("COD-0407", "A reason is missing. Choose why final codes are changed.", new FieldError("reason", "Choose a reason."))
        : null;
}
