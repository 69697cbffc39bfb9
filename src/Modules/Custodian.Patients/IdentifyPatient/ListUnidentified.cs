using System.Globalization;
using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.IdentifyPatient;

/// <summary>Patients whose identity is to be found out, longest first.</summary>
static class ListUnidentified
{
    public const int Most = 200;

    public static readonly Slice<Done, IReadOnlyList<UnidentifiedRow>> Definition = Slice.Read<Done, IReadOnlyList<UnidentifiedRow>>("patients.list-unidentified", "patients.search", Scope.List, Handle);

    static async Task<Outcome<IReadOnlyList<UnidentifiedRow>>> Handle(SliceContext s, Done input)
    {
        var rows = await (
            from u in s.Db.Set<UnidentifiedPatient>().AtPeople(s.Db, s.Caller, u => u.PatientId)
            join p in s.Db.Set<PatientView>() on u.PatientId equals p.Id
            where u.IdentifiedAt == null && p.MergedInto == null
            orderby u.Since, u.PatientId
            select new UnidentifiedRow(p.Id, u.Alias, p.Mrn, p.Sex, p.BirthDate, u.Seen, u.Since, u.By)).AsNoTracking().Take(Most).ToListAsync(s.Stop);
        s.Accessed(null, obj: "unidentified patients", detail: string.Create(CultureInfo.InvariantCulture, $"{rows.Count} shown"));
        return rows;
    }
}
