using Custodian.Billing.Accounts;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Billing.PlaceHold;

/// <summary>A hold opened by a person.</summary>
static class PlaceHold
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("billing.place-hold", Permissions.Work, Scope.Patient, AuditVerb.Hold, Handle);

    public sealed record Input(EncounterId Encounter, HoldReason? Reason, string Detail);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        if (input.Reason is not { } reason || !HoldWords.ByHand.Contains(reason))
        {
            return Problem.Invalid("BIL-0401", "The hold needs a reason. Choose one.", new FieldError("Reason", "Choose why the account waits."));
        }

        if (string.IsNullOrWhiteSpace(input.Detail))
        {
            return Problem.Invalid("BIL-0401", "The hold needs a note. Say what is waited for.", new FieldError("Detail", "Say what is waited for and from whom."));
        }

        if (await AccountWork.Load(s, input.Encounter) is not { } work)
        {
            return Problem.NotFound("BIL-0102", "There is no such encounter. Look the account up again.");
        }

        work.Hold(reason, input.Detail.Trim());
        work.Settle();
        return Done.Value;
    }
}
