using Custodian.Kernel;
using Custodian.Patients;
using Custodian.StoreTesting;

namespace Custodian.Records.Tests;

public class OwnFacilityTests
{
    [Theory, OnBothStores]
    public async Task A_chart_of_another_facility_is_not_found_by_its_account(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var west = (await larkfield.Do<FacilityId>(s => Task.FromResult<Outcome<FacilityId>>(FacilityRecords.Add(s, "WEST", "Westfield Hospital", "America/New_York")))).Value;

        var own = await larkfield.Hospital.Run(FindChart.FindChart.Definition, "2609-04418", Hospital.At(larkfield.Facility));
        var other = await larkfield.Hospital.Run(FindChart.FindChart.Definition, "2609-04418", Hospital.At(west));

        Assert.Equal((larkfield.Encounter, "REC-0404"), (Assert.Single(own.Value).Id, other.Problem?.Code));
    }
}
