using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.Synthetic;

namespace Custodian.Cli.Demo;

/// <summary>The synthetic hospital's facilities.</summary>
static class DemoFacilities
{
    /// <summary>The generator's wall clock is UTC-7 all year: Arizona's.</summary>
    const string Zone = "America/Phoenix";

    public static readonly Slice<int, IReadOnlyDictionary<string, FacilityId>> Definition =
        Slice.Write<int, IReadOnlyDictionary<string, FacilityId>>("demo.facilities", "demo.seed", Scope.System, AuditVerb.Configure, Handle);

    static Task<Outcome<IReadOnlyDictionary<string, FacilityId>>> Handle(SliceContext s, int input)
    {
        var made = new Dictionary<string, FacilityId>(StringComparer.Ordinal);
        foreach (var f in SyntheticHospital.Facilities)
        {
            made[f.Code] = FacilityRecords.Add(s, new FacilityData(f.Code, f.Name, Zone)
            {
                Npi = f.Npi, TaxId = "990000001", Taxonomy = "282N00000X", Street = f.Address.Street, City = f.Address.City, State = f.Address.State, Zip = f.Address.Zip + "0001", Phone = f.Phone,
            });
        }

        return Task.FromResult<Outcome<IReadOnlyDictionary<string, FacilityId>>>(made);
    }
}
