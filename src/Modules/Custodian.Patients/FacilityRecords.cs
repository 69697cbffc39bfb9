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
            Id = id, Code = said.Code, Name = said.Name, TimeZone = said.TimeZone, Npi = said.Npi, TaxId = said.TaxId, Taxonomy = said.Taxonomy,
            Street = said.Street, City = said.City, State = said.State, Zip = said.Zip, Phone = said.Phone,
        });
        return id;
    }

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
