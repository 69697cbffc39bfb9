using Custodian.Patients.Model;
using Custodian.Patients.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.SearchPatients;

/// <summary>
/// The search is about the whole enterprise, so that nobody gets a second record. Of people who lie only at facilities the caller does not
/// cover it shows name, birth date, sex and facility: what a registrar recognises a person by.
/// </summary>
static class ElsewhereHits
{
    public static async Task<IReadOnlyList<SearchHit>> Reduce(SliceContext s, IReadOnlyList<SearchHit> hits)
    {
        if (s.Caller.Facilities is null || hits.Count == 0)
        {
            return hits;
        }

        var ids = hits.Select(h => h.Id).ToList();
        var own = await s.Db.Set<Patient>().Where(p => ids.Contains(p.Id)).AtPeople(s.Db, s.Caller, p => p.Id).Select(p => p.Id).ToListAsync(s.Stop);
        var names = (await FacilityRecords.All(s)).ToDictionary(f => f.Id, f => f.Name);
        return [.. hits.Select(h => own.Contains(h.Id) ? h : Reduced(h, names.GetValueOrDefault(h.Opens.FacilityId, "another facility")))];
    }

    // Why it matched is left out as well: it would confirm a phone, an address or a former name.
    static SearchHit Reduced(SearchHit hit, string facility) =>
        hit with { Person = Recognisable(hit.Person), Opens = Recognisable(hit.Opens), Why = [], As = null, Elsewhere = facility };

    static PatientView Recognisable(PatientView p) => new()
    {
        Id = p.Id, FacilityId = p.FacilityId, Family = p.Family, Given = p.Given, Middle = p.Middle, BirthDate = p.BirthDate, Sex = p.Sex, MergedInto = p.MergedInto,
    };
}
