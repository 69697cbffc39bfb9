using Custodian.Access;
using Custodian.Coding.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Coding.AssignCase;

/// <summary>Gives a case to a coder, or back to the pool. One that a colleague has open stays with them.</summary>
static class AssignCase
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("coding.assign-case", "coding.assign", Scope.Patient, AuditVerb.Link, Handle);

    public static readonly Problem Unknown = Problem.Invalid("COD-0440", "Nobody of this name codes: the account is closed, or its roles do not include coding. Choose a coder of the list.", new FieldError("Coder", "Choose a coder of the list."));

    /// <param name="Coder">Sign-in name of somebody who codes; empty puts the case back into the pool.</param>
    public sealed record Input(EncounterId Encounter, long Version, string Coder);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        var read = await CaseFile.Read(s, input.Encounter, tracking: true);
        if (read.Problem is { } problem)
        {
            return problem;
        }

        var row = read.Value.Row;
        if ((CaseChanges.Refuse(s, row, input.Version) ?? await Unable(s, input.Coder)) is { } refused)
        {
            return refused;
        }

        s.Accessed(read.Value.Visit.PatientId, row.EncounterId, "coding case", input.Coder.Length > 0 ? $"assigned to {input.Coder}" : "back to the pool");
        Give(row, input.Coder);
        s.Db.Entry(row).Property(r => r.Coder).IsModified = true;
        return Done.Value;
    }

    static async Task<Problem?> Unable(SliceContext s, string coder) => coder.Length == 0 || (await People.WhoMay(s, "coding.code")).Any(p => p.Name == coder)
        ? null
        : Unknown;

    // What somebody had begun waits for the next coder; a case in the pool is ready again.
    static void Give(CodingCase row, string coder)
    {
        (row.Coder, row.LeaseBy, row.LeaseUntil) = (coder, "", null);
        row.State = coder.Length == 0 && row.State == CaseState.InProgress ? CaseState.Ready : row.State;
    }
}
