using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Coding.ReviewLateDocuments;

/// <summary>The coder read what came after final coding and the codes stay as they are; otherwise the case is reopened.</summary>
static class ReviewLateDocuments
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("coding.review-late", "coding.code", Scope.Patient, AuditVerb.Verify, Handle);

    public sealed record Input(EncounterId Encounter, long Version, string Note);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        var read = await CaseFile.Read(s, input.Encounter, tracking: true);
        if (read.Problem is { } problem)
        {
            return problem;
        }

        var row = read.Value.Row;
        if (row.Version != input.Version)
        {
            return Problem.Stale("COD-0404", "This case changed while you worked on it. Open it again and look at what came.");
        }

        if (input.Note.Trim().Length == 0)
        {
            return Problem.Invalid("COD-0407", "A note is missing. Say why the codes stay as they are.", new FieldError("note", "Enter a note."));
        }

        await LateReview.Close(s, input.Encounter, input.Note.Trim());
        row.ReviewLate = false;
        row.Urgency = CasePriority.Urgency(read.Value.Visit, row);
        return Done.Value;
    }
}
