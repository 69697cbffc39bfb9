using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.Views;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients;

/// <summary>Reads the whole of a person for the page about them, records merged into it included.</summary>
public static class PatientFiles
{
    /// <summary>Null when there is no such patient. Ask for the survivor: <see cref="PatientRecords.Resolve"/>.</summary>
    public static async Task<PatientFile?> Read(SliceContext s, PatientId id)
    {
        if (await PatientRecords.Find(s, id) is not { } person)
        {
            return null;
        }

        var ids = await PatientRecords.AllIdsOf(s, id);
        var ssn = await s.Db.Set<Patient>().Where(p => p.Id == id).Select(p => p.SsnLast4).SingleAsync(s.Stop);
        return new(person, ssn, await Numbers(s, ids), await PatientRecords.Flags(s, id), await DemographicChanges.Of(s, id), await Merges(s, ids), await Linked(s, ids));
    }

    internal static async Task<IReadOnlyList<PatientNumber>> Numbers(SliceContext s, IReadOnlyList<PatientId> ids)
    {
        var rows = await (
            from i in s.Db.Set<Identifier>()
            join f in s.Db.Set<Facility>() on i.FacilityId equals f.Id
            where ids.Contains(i.PatientId)
            orderby f.Code, i.Value
            select new { i.Kind, i.Value, f.Name, i.Use, i.PatientId }).AsNoTracking().ToListAsync(s.Stop);
        return [.. rows.OrderBy(r => r.Use).Select(r => new PatientNumber(Word(r.Kind), r.Value, r.Name, r.Use == IdentifierUse.Old, r.PatientId))];
    }

    static async Task<IReadOnlyList<PatientMerge>> Merges(SliceContext s, IReadOnlyList<PatientId> ids)
    {
        var rows = await (
            from l in s.Db.Set<PatientLink>()
            join p in s.Db.Set<Patient>() on l.PatientId equals p.Id
            where ids.Contains(l.SurvivorId)
            orderby l.At descending
            select new { l.Id, l.PatientId, p.Family, p.Given, l.At, l.By, l.Reason, l.UndoneAt }).AsNoTracking().ToListAsync(s.Stop);
        return [.. rows.Select(r => new PatientMerge(r.Id, r.PatientId, Show.Name(r.Family, r.Given), r.At, r.By, r.Reason, r.UndoneAt is not null))];
    }

    static async Task<IReadOnlyList<PatientLinked>> Linked(SliceContext s, IReadOnlyList<PatientId> ids)
    {
        var rows = await (
            from l in s.Db.Set<LinkedRecord>()
            where l.EndedAt == null && (ids.Contains(l.PatientId) || ids.Contains(l.OtherId))
            join p in s.Db.Set<Patient>() on (ids.Contains(l.PatientId) ? l.OtherId : l.PatientId) equals p.Id
            orderby l.At, l.Id
            select new { p.Id, p.Family, p.Given }).AsNoTracking().ToListAsync(s.Stop);
        return [.. rows.Select(r => new PatientLinked(r.Id, Show.Name(r.Family, r.Given)))];
    }

    internal static string Word(IdentifierKind kind) => kind switch
    {
        IdentifierKind.Mrn => "MRN",
        IdentifierKind.Person => "Person number",
        IdentifierKind.DriversLicence => "Driver licence",
        _ => "Other",
    };
}
