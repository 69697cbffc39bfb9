using Custodian.Kernel;
using Custodian.Patients.Duplicates;
using Custodian.Patients.Merging;
using Custodian.Patients.Model;
using Custodian.Patients.Overlays;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.SplitRecord;

/// <summary>
/// Moves the chosen items of a record that holds two people to a new record or to the one they belong to. What is moved keeps where it had
/// been filed. The two are never proposed as one person again.
/// </summary>
static class SplitRecord
{
    public static readonly Slice<Input, PatientId> Definition =
        Slice.Write<Input, PatientId>("patients.split-record", Permissions.Overlay, Scope.Patient, AuditVerb.Amend, Handle);

    public sealed record Input(PatientId Patient, IReadOnlyList<ItemChoice> Items, string Reason)
    {
        /// <summary>The facility and medical record number of the person they belong to; empty makes a new record.</summary>
        public string ToNumber { get; init; } = "";

        /// <summary>The new record's demographics.</summary>
        public Demographics? NewPerson { get; init; }

        /// <summary>What stays behind is of one person: the quarantine ends.</summary>
        public bool Complete { get; init; }

        /// <summary>The person who moves them looked at each item.</summary>
        public bool Confirmed { get; init; }
    }

    static async Task<Outcome<PatientId>> Handle(SliceContext s, Input input)
    {
        await PatientMerging.OneAtATime(s);
        var id = await PatientRecords.Resolve(s, input.Patient);
        if (await Refuse(s, id, input) is { } refused)
        {
            return refused;
        }

        var target = await Target(s, id, input);
        if (target.Problem is { } problem)
        {
            return problem;
        }

        await s.Db.SaveChangesAsync(s.Stop);
        if (await RefiledItems.Move(s, input.Items, await PatientRecords.AllIdsOf(s, id), target.Value, input.Reason) is { } unmoved)
        {
            return unmoved;
        }

        await Record(s, id, target.Value, input);
        return target.Value;
    }

    static async Task<Problem?> Refuse(SliceContext s, PatientId id, Input input) =>
        !await s.Db.Set<PatientFlag>().AnyAsync(f => f.PatientId == id && f.Kind == PatientFlags.Overlay && f.EndedAt == null, s.Stop)
            ? Problem.Conflict("PAT-0252", "This record is not in quarantine. Say first what does not fit, then split it.")
        : input.Items.Count == 0
            ? Problem.Invalid("PAT-0253", "Nothing is chosen. Choose the visits, documents and numbers of the other person.")
        : input.Reason.Trim().Length == 0 || !input.Confirmed
            ? Problem.Invalid("PAT-0254", "The split is not confirmed. Say what proves whose items these are, and confirm that you looked at each.", new FieldError("Reason", "Enter what proves it."), new FieldError("Confirmed", "Confirm that you looked at each item."))
        : null;

    static async Task<Outcome<PatientId>> Target(SliceContext s, PatientId id, Input input)
    {
        if (input.ToNumber.Trim() is { Length: > 0 } number)
        {
            var holders = await s.Db.Set<Identifier>().Where(i => i.Value == number || i.Value == number.PadLeft(8, '0')).Select(i => i.PatientId).Distinct().ToListAsync(s.Stop);
            return holders is [var holder] && await PatientRecords.Resolve(s, holder) is var found && found != id
                ? found
                : Problem.Invalid("PAT-0255", "That number does not lead to one other record. Check it, or make a new record.", new FieldError("ToNumber", "Enter the medical record number of the other person."));
        }

        if (input.NewPerson is not { } said)
        {
            return Problem.Invalid("PAT-0255", "The items need a record. Enter the number of the other person, or the name for a new record.", new FieldError("ToNumber", "Enter a number, or fill in the new person."));
        }

        if (RegistrationRules.Check(said, DateOnly.FromDateTime(s.Now)) is { } incomplete)
        {
            return incomplete;
        }

        var facility = await s.Db.Set<Patient>().Where(p => p.Id == id).Select(p => p.FacilityId).SingleAsync(s.Stop);
        return await PatientRecords.Register(s, facility, said, mrn: null, s.Now);
    }

    static async Task Record(SliceContext s, PatientId id, PatientId to, Input input)
    {
        s.Accessed(id, detail: "split, items moved away");
        s.Accessed(to, detail: "split, items moved here");
        s.Db.Add(new OverlayNote { Id = s.Ids.Next(), PatientId = id, At = s.Now, By = s.Caller.Name, What = $"Split: {input.Items.Count} items moved", Reason = input.Reason.Trim() });
        await DoNotLinks.Add(s, id, to, input.Reason);
        if (input.Complete)
        {
            await OverlaySuspicion.End(s, id, "Cleared", input.Reason);
        }
    }
}
