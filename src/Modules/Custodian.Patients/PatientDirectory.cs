using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.SearchPatients;
using Custodian.Patients.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients;

/// <summary>What other systems ask the index: which numbers a person has, and who fits some demographics. Merged records answer through their survivor.</summary>
public static class PatientDirectory
{
    /// <param name="Authority">The facility's code.</param>
    /// <param name="Type">HL7 table 0203: MR, PI, DL, or U when it is none of these.</param>
    /// <param name="Oid">The authority's object identifier; empty when it has none.</param>
    public sealed record Number(PatientId Patient, string Authority, string Value, string Type, string Oid = "");

    /// <param name="Score">0 to 100.</param>
    public sealed record Hit(PatientView Person, IReadOnlyList<Number> Numbers, int Score);

    /// <summary>The patient that holds a number of an authority, old numbers included; null when nobody does.</summary>
    public static async Task<PatientId?> Holder(SliceContext s, FacilityId authority, string value)
    {
        var held = await s.Db.Set<Identifier>().AsNoTracking().Where(i => i.FacilityId == authority && i.Value == value).OrderBy(i => i.Kind).Select(i => (PatientId?)i.PatientId).FirstOrDefaultAsync(s.Stop);
        return held is { } id ? await PatientRecords.Resolve(s, id) : null;
    }

    /// <summary>The numbers in use of each of these patients, by authority.</summary>
    public static async Task<IReadOnlyList<Number>> NumbersOf(SliceContext s, IReadOnlyCollection<PatientId> patients)
    {
        var rows = await (
            from i in s.Db.Set<Identifier>()
            join f in s.Db.Set<Facility>() on i.FacilityId equals f.Id
            where patients.Contains(i.PatientId) && i.Use == IdentifierUse.Usual
            orderby f.Code, i.Value
            select new { i.PatientId, f.Code, f.Oid, i.Value, i.Kind }).AsNoTracking().ToListAsync(s.Stop);
        return [.. rows.Select(r => new Number(r.PatientId, r.Code, r.Value, TypeOf(r.Kind), r.Oid))];
    }

    /// <summary>Who fits the demographics, best first, each person once.</summary>
    /// <param name="number">A number or account among the terms; empty for none.</param>
    public static async Task<IReadOnlyList<Hit>> Find(SliceContext s, Demographics said, string number, IReadOnlyList<PatientLookup> lookups)
    {
        var query = SearchQuery.Of(said) with { Number = number };
        if (query.Parts == 0)
        {
            return [];
        }

        var people = (await PatientSearch.Find(s, query, lookups)).Hits
            .Where(h => h.Band != SearchBand.Unlikely && (said.Sex is null || h.Opens.Sex == said.Sex))
            .DistinctBy(h => h.Opens.Id)
            .ToList();
        var numbers = (await NumbersOf(s, [.. people.Select(h => h.Opens.Id)])).ToLookup(n => n.Patient);
        return [.. people.Select(h => new Hit(h.Opens, [.. numbers[h.Opens.Id]], h.Score))];
    }

    static string TypeOf(IdentifierKind kind) => kind switch
    {
        IdentifierKind.Mrn => "MR",
        IdentifierKind.Person => "PI",
        IdentifierKind.DriversLicence => "DL",
        _ => "U",
    };
}
