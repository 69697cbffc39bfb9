using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Records.FindChart;

/// <summary>Looks a chart up by its account number, at every facility the caller covers.</summary>
static class FindChart
{
    public static readonly Slice<string, IReadOnlyList<EncounterView>> Definition =
        Slice.Read<string, IReadOnlyList<EncounterView>>("records.find-chart", Permissions.Read, Scope.List, Handle, AuditVerb.Search);

    static async Task<Outcome<IReadOnlyList<EncounterView>>> Handle(SliceContext s, string typed)
    {
        var account = typed.Trim();
        if (account.Length == 0)
        {
            return Problem.Invalid("REC-0109", "An account number is missing.", new FieldError("Account", "Enter the account number."));
        }

        var found = await s.Db.Set<EncounterView>().At(s.Caller, e => e.FacilityId).Where(e => e.Account == account).OrderBy(e => e.FacilityId).ToListAsync(s.Stop);
        s.Accessed(null, null, "account lookup", $"{found.Count} found");
        return found.Count > 0
            ? found
            : Problem.NotFound("REC-0404", "No chart has this account number. Check the number, or look the person up under Patients.") with { Fields = [new("Account", "Check the number.")] };
    }
}
