using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients;

/// <summary>Facilities of the enterprise, inside the transaction of the calling slice.</summary>
public static class FacilityRecords
{
    public static FacilityId Add(SliceContext s, string code, string name, string timeZone) => Add(s, new FacilityData(code, name, timeZone));

    /// <summary>Adds a facility. A code that is taken is refused by the store when the slice ends.</summary>
    public static FacilityId Add(SliceContext s, FacilityData said)
    {
        var id = s.Ids.Next<FacilityId>();
        s.Db.Add(new Facility
        {
            Id = id, Code = said.Code, Oid = said.Oid, Name = said.Name, TimeZone = said.TimeZone, Npi = said.Npi, TaxId = said.TaxId, Taxonomy = said.Taxonomy,
            Street = said.Street, City = said.City, State = said.State, Zip = said.Zip, Phone = said.Phone,
        });
        return id;
    }

    /// <summary>Sets the object identifier of the assigning authority; an empty one takes it away.</summary>
    public static async Task<Outcome<Done>> SetOid(SliceContext s, FacilityId facility, string oid)
    {
        if (oid.Length > 0 && !IsOid(oid))
        {
            return Problem.Invalid("PAT-0141", "An object identifier is numbers with dots between, such as 2.16.840.1.113883.3.72. Leave it empty when there is none.", new FieldError("Oid", "Numbers with dots between"));
        }

        if (oid.Length > 0 && await s.Db.Set<FacilityView>().AnyAsync(f => f.Oid == oid && f.Id != facility, s.Stop))
        {
            return Problem.Conflict("PAT-0142", "Another facility has this object identifier. Each has its own.");
        }

        await s.Db.Set<Facility>().Where(f => f.Id == facility).ExecuteUpdateAsync(set => set.SetProperty(f => f.Oid, oid), s.Stop);
        return Done.Value;
    }

    /// <summary>Arcs of ISO/IEC 8824-1, clause 32: 0 to 2 first, none with a leading zero, 64 characters at most (HL7 2.5, 2.A.33).</summary>
    static bool IsOid(string text) =>
        text.Length <= 64 && text[0] is '0' or '1' or '2'
        && text.Split('.') is { Length: > 1 } arcs && arcs.All(a => a.Length > 0 && a.All(char.IsAsciiDigit) && (a.Length == 1 || a[0] != '0'));

    /// <summary>All facilities by code.</summary>
    public static async Task<IReadOnlyList<FacilityView>> All(SliceContext s) => await s.Db.Set<FacilityView>().AsNoTracking().OrderBy(f => f.Code).ToListAsync(s.Stop);

    /// <summary>The facilities whose records the caller may open, by code: what a list offers to choose from.</summary>
    public static async Task<IReadOnlyList<FacilityView>> Own(SliceContext s) => await s.Db.Set<FacilityView>().AsNoTracking().At(s.Caller, f => f.Id).OrderBy(f => f.Code).ToListAsync(s.Stop);

    /// <summary>The calendar day at the facility now.</summary>
    public static async Task<DateOnly> Today(SliceContext s, FacilityId id)
    {
        var zone = await s.Db.Set<FacilityView>().Where(f => f.Id == id).Select(f => f.TimeZone).SingleOrDefaultAsync(s.Stop);
        return DateOnly.FromDateTime(zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? TimeZoneInfo.ConvertTimeFromUtc(s.Now, found) : s.Now);
    }
}
