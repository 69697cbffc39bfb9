using Custodian.Completion.Model;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Records;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Completion.DecideDeficiency;

/// <summary>An analyst reassigns, waives or verifies a deficiency; a practitioner declines one of their own.</summary>
static class DecideDeficiency
{
    public static readonly Slice<Input, EncounterId> Definition =
        Slice.Write<Input, EncounterId>("completion.decide", Permissions.Analyse, Scope.Patient, AuditVerb.Amend, Handle);

    public static readonly Slice<Input, EncounterId> Decline =
        Slice.Write<Input, EncounterId>("completion.decline", Permissions.Sign, Scope.Patient, AuditVerb.Amend, HandleDecline);

    /// <param name="Version">Row version when the form was opened.</param>
    public sealed record Input(long Deficiency, Decision Decision, string Reason, PractitionerId? Responsible, long? Version);

    static async Task<Outcome<EncounterId>> HandleDecline(SliceContext s, Input input)
    {
        var me = await DocumentRecords.SignerOf(s.Db, s.Caller, s.Stop);
        var mine = me is not null && await s.Db.Set<Deficiency>().AnyAsync(d => d.Id == input.Deficiency && d.ResponsibleId == me, s.Stop);
        return mine
            ? await Handle(s, input with { Decision = Decision.Decline })
            : Problem.Forbidden("CMP-0403", "This deficiency is not on your list, so there is nothing for you to decline.");
    }

    static async Task<Outcome<EncounterId>> Handle(SliceContext s, Input input)
    {
        if (await s.Db.Set<Deficiency>().AsTracking().SingleOrDefaultAsync(d => d.Id == input.Deficiency, s.Stop) is not { } row)
        {
            return Problem.NotFound("CMP-0405", "There is no such deficiency. Open the chart's list again.");
        }

        if (Refuse(row, input) is { } problem)
        {
            return problem;
        }

        var encounter = (await EncounterRecords.Find(s, row.EncounterId))!;
        s.Accessed(encounter.PatientId, row.EncounterId, $"deficiency {row.Id}", input.Decision.ToString());
        Apply(s, row, input);
        await s.Db.SaveChangesAsync(s.Stop);
        await Deficiencies.Summarise(s, encounter, await s.Db.Set<Deficiency>().AsNoTracking().Where(d => d.EncounterId == row.EncounterId).ToListAsync(s.Stop));
        return row.EncounterId;
    }

    static Problem? Refuse(Deficiency row, Input input) => input.Decision switch
    {
        _ when input.Version is { } version && row.Version != version =>
            Problem.Stale("CMP-0409", "This deficiency changed while you worked on it. Nothing was saved. Look at its state, then decide again."),
        Decision.Verify when row.State != DeficiencyState.Completed => Problem.Conflict("CMP-0102", "Only a completed deficiency can be verified. Wait for the document or signature, or waive it."),
        Decision.Verify => null,
        _ when !row.IsOpen => Problem.Conflict("CMP-0101", $"This deficiency is {row.State.ToString().ToLowerInvariant()}, so there is nothing to decide."),
        Decision.Reassign when input.Responsible is null => Problem.Invalid("CMP-0103", "Nobody is named.", new FieldError("Responsible", "Choose who is responsible.")),
        Decision.Waive or Decision.Decline when input.Reason.Trim().Length == 0 => Problem.Invalid("CMP-0104", "A reason is missing.", new FieldError("Reason", "Enter why it is not needed or not yours.")),
        _ => null,
    };

    static void Apply(SliceContext s, Deficiency row, Input input)
    {
        var reason = input.Reason.Trim();
        switch (input.Decision)
        {
            case Decision.Reassign:
                (row.ResponsibleId, row.Assigned, row.State, row.Reason) = (input.Responsible, true, DeficiencyState.Pending, reason);
                Deficiencies.Note(s, row, reason.Length > 0 ? "Reassigned: " + reason : "Reassigned");
                break;
            case Decision.Decline:
                (row.State, row.Reason) = (DeficiencyState.Declined, reason);
                Deficiencies.Note(s, row, reason);
                break;
            default:
                Deficiencies.Close(s, row, input.Decision == Decision.Waive ? DeficiencyState.Waived : DeficiencyState.Verified, reason);
                break;
        }
    }
}
