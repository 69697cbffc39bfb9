using Custodian.Coding.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Coding.SetPriority;

/// <summary>Moves a case up or down in the order of work, on top of its age and size, which go on counting.</summary>
static class SetPriority
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("coding.set-priority", "coding.assign", Scope.Patient, AuditVerb.Amend, Handle);

    public static readonly Problem Unchosen = Problem.Invalid("COD-0441", "No priority was chosen. Choose first, as its age says, or last.", new FieldError("Raised", "Choose a priority."));

    /// <param name="Raised">Null where the form named no priority there is.</param>
    public sealed record Input(EncounterId Encounter, long Version, CaseRaise? Raised);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        var read = await CaseFile.Read(s, input.Encounter, tracking: true);
        if (read.Problem is { } problem)
        {
            return problem;
        }

        var row = read.Value.Row;
        if (CaseChanges.Refuse(s, row, input.Version) is { } refused)
        {
            return refused;
        }

        if (input.Raised is not { } raised)
        {
            return Unchosen;
        }

        s.Accessed(read.Value.Visit.PatientId, row.EncounterId, "coding case", $"priority {raised}");
        row.Raised = raised;
        row.Urgency = CasePriority.Urgency(read.Value.Visit, row);
        s.Db.Entry(row).Property(r => r.Raised).IsModified = true;
        return Done.Value;
    }
}
