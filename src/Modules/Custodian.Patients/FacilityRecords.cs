using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Slices;

namespace Custodian.Patients;

/// <summary>Facilities of the enterprise, for set-up, imports and tests, inside the transaction of the calling slice.</summary>
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
}
