using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.ListCensus;

/// <summary>People of one unit who could be taken for each other: the same family name, or names that look or sound alike (WORKFLOWS 2).</summary>
static class UnitNames
{
    const int MostOfUnit = 200;

    /// <summary>Families of which two or more lie there, as the heading of the unit names them.</summary>
    public static IReadOnlyList<string> Families(IEnumerable<CensusRow> unit) =>
        [.. ByFamily(unit).Select(g => g.First().Family.ToUpperInvariant()).Order(StringComparer.Ordinal)];

    /// <summary>Everybody, unit by unit, with whom somebody else there could be mistaken.</summary>
    public static IReadOnlySet<PatientId> Alike(IEnumerable<CensusRow> rows) => rows.Where(r => r.Unit.Length > 0).GroupBy(r => r.Unit, StringComparer.Ordinal).SelectMany(AlikeOn).ToHashSet();

    /// <summary>What the banner says of somebody on a unit; null when nobody there has a like name. It names nobody else.</summary>
    public static async Task<string?> Alert(SliceContext s, EncounterView visit, PatientView person)
    {
        if (visit.Unit.Length == 0 || visit.State is not (EncounterState.InProgress or EncounterState.OnLeave or EncounterState.Arrived))
        {
            return null;
        }

        var others = await (
            from v in s.Db.Set<EncounterView>()
            join p in s.Db.Set<PatientView>() on v.PatientId equals p.Id
            where v.FacilityId == visit.FacilityId && v.Unit == visit.Unit && p.Id != person.Id
                && (v.State == EncounterState.InProgress || v.State == EncounterState.OnLeave || v.State == EncounterState.Arrived)
            orderby v.Id descending
            select new { p.Family, p.Given }).AsNoTracking().Take(MostOfUnit).ToListAsync(s.Stop);
        return NameAlerts.For((person.Family, person.Given), others.Select(o => (o.Family, o.Given))) switch
        {
            true => $"Name alert: same name on {visit.Unit}",
            false => $"Name alert: like name on {visit.Unit}",
            _ => others.Exists(o => Plain(o.Family) == Plain(person.Family)) ? $"Name alert: same family name on {visit.Unit}" : null,
        };
    }

    static IEnumerable<PatientId> AlikeOn(IEnumerable<CensusRow> unit)
    {
        var people = unit.DistinctBy(r => r.Patient).ToList();
        var pairs = NameAlerts.Of([.. people.Select(r => new PatientView { Id = r.Patient, Family = r.Family, Given = r.Given })]);
        return pairs.SelectMany(p => new[] { p.First, p.Second }).Concat(ByFamily(people).SelectMany(g => g.Select(r => r.Patient)));
    }

    static IEnumerable<IGrouping<string, CensusRow>> ByFamily(IEnumerable<CensusRow> unit) =>
        unit.GroupBy(r => Plain(r.Family), StringComparer.Ordinal).Where(g => g.Key.Length > 0 && g.Select(r => r.Patient).Distinct().Count() > 1);

    static string Plain(string family) => string.Concat(family.Normalize(System.Text.NormalizationForm.FormD).Where(char.IsLetter)).ToUpperInvariant();
}
