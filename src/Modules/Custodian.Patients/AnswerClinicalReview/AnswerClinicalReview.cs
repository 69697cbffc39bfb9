using Custodian.Kernel;
using Custodian.Patients.Duplicates;
using Custodian.Patients.Model;
using Custodian.Store.Audit;
using Custodian.Store.Notices;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.AnswerClinicalReview;

/// <summary>The answer of a clinical department. The last answer gives the set back to its owner.</summary>
static class AnswerClinicalReview
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("patients.answer-clinical-review", Permissions.ReviewDuplicate, Scope.Patient, AuditVerb.Attest, Handle);

    /// <param name="Answer">Same, Different, Unclear.</param>
    public sealed record Input(long Set, long Version, string Domain, string Answer, string Note);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        var opened = await SetChange.Open(s, input.Set, input.Version);
        if (opened.Problem is { } problem)
        {
            return problem;
        }

        if (!ReviewDomains.Answers.Contains(input.Answer) || input.Note.Trim().Length == 0)
        {
            return Problem.Invalid("PAT-0238", "The answer is not complete. Choose one and say what it rests on.", new FieldError("Answer", "Choose an answer."), new FieldError("Note", "Enter what you compared."));
        }

        var reviews = await s.Db.Set<ClinicalReview>().AsTracking().Where(r => r.SetId == input.Set).ToListAsync(s.Stop);
        if (reviews.Find(r => r.Domain == input.Domain && r.AnsweredAt is null) is not { } review)
        {
            return Problem.Conflict("PAT-0239", "This department was not asked, or has answered. Look at the answers of the set.");
        }

        (review.Answer, review.Note, review.AnsweredBy, review.AnsweredAt) = (input.Answer, input.Note.Trim(), s.Caller.Name, s.Now);
        var set = opened.Value;
        Notices.Tell(s, review.AskedBy, $"Duplicate set {set.Id}", $"{s.Caller.Name} answered for {review.Domain}: {review.Answer}.", $"/patients/duplicates/{set.Id}");
        set.State = reviews.TrueForAll(r => r.AnsweredAt is not null) && set.State == SetState.NeedsClinicalReview ? SetState.UnderReview : set.State;
        s.Db.Entry(set).Property(x => x.State).IsModified = true;
        SetKeeping.Note(s, set, $"{input.Domain}: {input.Answer}", input.Note.Trim());
        return Done.Value;
    }
}
