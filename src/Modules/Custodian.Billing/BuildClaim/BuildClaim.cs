using Custodian.Billing.Accounts;
using Custodian.Coding;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Billing.BuildClaim;

/// <summary>Builds the claim of an account, or builds it again from what the record says now.</summary>
static class BuildClaim
{
    public static readonly Slice<Input, ClaimId> Definition =
        Slice.Write<Input, ClaimId>("billing.build-claim", Permissions.Work, Scope.Patient, AuditVerb.Amend, Handle);

    public sealed record Input(EncounterId Encounter);

    static async Task<Outcome<ClaimId>> Handle(SliceContext s, Input input)
    {
        if (await AccountWork.Load(s, input.Encounter) is not { } work)
        {
            return Problem.NotFound("BIL-0102", "There is no such encounter. Look the account up again.");
        }

        if (work.Visit.State != EncounterState.Discharged)
        {
            return Problem.Conflict("BIL-0103", $"Account {work.Visit.Account} is not discharged. A claim is built after the discharge.");
        }

        if (await CodingRecords.Final(s, input.Encounter) is not { Reopened: false })
        {
            return Problem.Conflict("BIL-0104", $"Account {work.Visit.Account} has no final codes. Finish the coding, then build the claim.");
        }

        await ClaimWork.Refresh(s, work);
        return work.Newest!.Id;
    }
}
