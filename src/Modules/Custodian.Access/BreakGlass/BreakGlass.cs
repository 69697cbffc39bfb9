using Custodian.Access.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.BreakGlass;

/// <summary>
/// Opens one patient's record to the caller for an hour, for reading, although their account does not cover it (WORKFLOWS 19). The reason
/// is in this event and in that of everything read through it; the privacy officer reviews each one.
/// </summary>
static class BreakGlass
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    public static readonly Slice<Input, DateTime> Definition =
        Slice.Write<Input, DateTime>("access.break-glass", Permissions.BreakGlass, Scope.Patient, AuditVerb.BreakGlass, Handle);

    /// <param name="Kind">Null when none was chosen.</param>
    public sealed record Input(PatientId Patient, GlassReason? Kind, string Reason);

    /// <returns>Until when the record is open.</returns>
    static async Task<Outcome<DateTime>> Handle(SliceContext s, Input input)
    {
        s.Accessed(input.Patient, obj: "break-glass");
        if (Check(s, input) is { } refused)
        {
            return refused;
        }

        if (!await IsPatient(s, input.Patient))
        {
            return Problem.NotFound("ACC-0132", "There is no such patient record. Look the patient up again.");
        }

        var row = new GlassBreak
        {
            Id = s.Ids.Next(), UserId = s.Caller.UserId!.Value, PatientId = input.Patient, Kind = input.Kind!.Value, Reason = input.Reason.Trim(), At = s.Now, Until = s.Now + Lasts,
        };
        s.Db.Add(row);
        return row.Until;
    }

    public static async Task<bool> IsPatient(SliceContext s, PatientId patient)
    {
        var id = patient.Value;
        return await s.Db.Database.SqlQuery<long>($"""select id as "Value" from patients_v_patient where id = {id}""").AnyAsync(s.Stop);
    }

    static Problem? Check(SliceContext s, Input input)
    {
        List<FieldError> errors = [];
        if (input.Kind is null)
        {
            errors.Add(new("Kind", "Choose a reason."));
        }

        if (input.Reason.Trim().Length is < 10 or > 500)
        {
            errors.Add(new("Reason", "Say in a sentence why you need this record now, 10 to 500 characters."));
        }

        return errors.Count > 0 ? Problem.Invalid("ACC-0131", "The record was not opened: the reason is missing.", [.. errors])
            : s.Caller.UserId is null ? Problem.Forbidden("ACC-0134", "Only a signed-in person breaks the glass. Sign in first.")
            : null;
    }
}
