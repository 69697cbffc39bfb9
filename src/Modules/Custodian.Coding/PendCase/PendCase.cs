using Custodian.Coding.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Coding.PendCase;

/// <summary>Puts a case aside for a reason with an owner. Several reasons may be open at once; any of them blocks final coding.</summary>
static class PendCase
{
    public static readonly Slice<Input, long> Definition =
        Slice.Write<Input, long>("coding.pend", "coding.code", Scope.Patient, AuditVerb.Hold, Handle);

    /// <param name="Kind">One of <see cref="PendKinds"/>.</param>
    /// <param name="Owner">Who has to act.</param>
    public sealed record Input(EncounterId Encounter, long Version, string Kind, string Owner, string Note);

    static async Task<Outcome<long>> Handle(SliceContext s, Input input)
    {
        var read = await CaseFile.Read(s, input.Encounter, tracking: true);
        if (read.Problem is { } problem)
        {
            return problem;
        }

        var row = read.Value.Row;
        if ((CaseChanges.Refuse(s, row, input.Version) ?? Check(input.Kind, input.Owner)) is { } refused)
        {
            return refused;
        }

        var reason = new PendReason
        {
            Id = s.Ids.Next(), EncounterId = row.EncounterId, PatientId = row.PatientId, Kind = input.Kind, Owner = input.Owner.Trim(), Note = input.Note.Trim(),
            OpenedAt = s.Now, OpenedBy = s.Caller.Name,
        };
        s.Db.Add(reason);
        CaseChanges.Hold(s, row);
        (row.State, row.LeaseBy, row.LeaseUntil) = (CaseState.Pended, "", null);
        return reason.Id;
    }

    /// <summary>Null when kind and owner say enough.</summary>
    internal static Problem? Check(string kind, string owner)
    {
        List<FieldError> fields = [];
        if (!PendKinds.All.Any(k => k.Value == kind))
        {
            fields.Add(new("kind", "Choose what the case waits for."));
        }

        if (owner.Trim().Length == 0)
        {
            fields.Add(new("owner", "Enter who has to act."));
        }

        return fields.Count == 0 ? null : Problem.Invalid("COD-0407", "The reason is not complete. Say what the case waits for and who has to act.", [.. fields]);
    }
}
