using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.AdmitPatient;

/// <summary>Who paid first for the last visit of a person: proposed, never taken over unseen.</summary>
static class LastPayer
{
    public static async Task<(CoverageData Said, DateOnly Day)?> Of(SliceContext s, PatientId patient)
    {
        var last = await (
            from v in s.Db.Set<EncounterView>()
            join c in s.Db.Set<CoverageView>() on v.Id equals c.EncounterId
            where v.PatientId == patient && c.Rank == 1 && v.AdmitDate != null
            orderby v.AdmitDate descending
            select new { Coverage = c, v.AdmitDate }).AsNoTracking().FirstOrDefaultAsync(s.Stop);
        return last is null
            ? null
            : (new CoverageData(last.Coverage.PayerId, last.Coverage.PayerName, last.Coverage.FilingIndicator, last.Coverage.MemberId, last.Coverage.GroupNumber, last.Coverage.Relationship), last.AdmitDate!.Value);
    }
}
