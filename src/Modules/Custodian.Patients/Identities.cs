using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.Views;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients;

/// <summary>Reads names, relatives, confidential address and registration of a person, records merged into it included.</summary>
public static class Identities
{
    public static async Task<PersonIdentity> Of(SliceContext s, PatientId id)
    {
        var ids = await PatientRecords.AllIdsOf(s, id);
        var open = await s.Db.Set<UnidentifiedPatient>().AnyAsync(u => u.PatientId == id && u.IdentifiedAt == null, s.Stop);
        return new(id, await Names(s, ids), await Relatives(s, ids), await Confidential(s, ids), await Registration(s, id), await Birth(s, id), open);
    }

    /// <summary>Where a letter to the person goes: the confidential address when there is one, else the home address. Null when there is neither.</summary>
    public static async Task<LetterAddress?> AddressForLetters(SliceContext s, PatientId id)
    {
        var ids = await PatientRecords.AllIdsOf(s, id);
        if (await Confidential(s, ids) is { } confidential)
        {
            return confidential;
        }

        var home = await s.Db.Set<Patient>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, s.Stop);
        return home is null || (home.Street.Length == 0 && home.City.Length == 0) ? null : new(home.Street, home.City, home.State, home.Zip, home.Phone, Confidential: false);
    }

    static async Task<IReadOnlyList<OtherName>> Names(SliceContext s, IReadOnlyList<PatientId> ids)
    {
        var rows = await s.Db.Set<PatientName>().AsNoTracking().Where(n => ids.Contains(n.PatientId) && n.RemovedAt == null).OrderBy(n => n.Kind).ThenBy(n => n.Id).ToListAsync(s.Stop);
        return [.. rows.Select(n => new OtherName(n.Id, NameWords.Of(n.Kind), NameWords.Text(n), n.From, n.To, n.Printed, n.RecordedAt, n.By))];
    }

    static async Task<IReadOnlyList<Relative>> Relatives(SliceContext s, IReadOnlyList<PatientId> ids)
    {
        var rows = await (
            from r in s.Db.Set<PatientRelation>()
            join p in s.Db.Set<PatientView>() on r.OtherId equals p.Id
            where ids.Contains(r.PatientId)
            orderby r.Kind, p.BirthDate, r.Id
            select new { r.OtherId, r.Kind, p.Family, p.Given, p.BirthDate, p.Mrn }).AsNoTracking().ToListAsync(s.Stop);
        return [.. rows.Select(r => new Relative(r.OtherId, r.Kind == RelationKind.Mother ? "Mother" : "Child", Show.Name(r.Family, r.Given), r.BirthDate, r.Mrn))];
    }

    static async Task<LetterAddress?> Confidential(SliceContext s, IReadOnlyList<PatientId> ids)
    {
        var row = await s.Db.Set<ConfidentialAddress>().AsNoTracking().Where(a => ids.Contains(a.PatientId) && a.EndedAt == null).OrderByDescending(a => a.Since).FirstOrDefaultAsync(s.Stop);
        return row is null ? null : new(row.Street, row.City, row.State, row.Zip, row.Phone, Confidential: true);
    }

    static async Task<RegistrationEvidence?> Registration(SliceContext s, PatientId id)
    {
        var found = await (
            from p in s.Db.Set<Patient>()
            join r in s.Db.Set<SearchRecord>() on p.SearchId equals r.Id
            where p.Id == id
            select new { p.RecordedAt, r.By, r.Candidates, r.NotTheSame }).AsNoTracking().SingleOrDefaultAsync(s.Stop);
        return found is null ? null : new(found.RecordedAt, found.By, found.Candidates, found.NotTheSame);
    }

    static async Task<string> Birth(SliceContext s, PatientId id)
    {
        var birth = await s.Db.Set<PatientBirth>().AsNoTracking().SingleOrDefaultAsync(b => b.PatientId == id, s.Stop);
        string?[] parts =
        [
            birth is { Estimated: true } ? "date estimated" : null,
            birth?.BirthOrder is { } order ? $"number {order}{(birth.BornTogether is { } all ? $" of {all}" : "")}" : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }
}
