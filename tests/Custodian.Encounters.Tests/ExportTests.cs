using Custodian.Encounters.ListCensus;
using Custodian.Store.Audit;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.Tests;

public class ExportTests
{
    [Theory, OnBothStores]
    public async Task The_census_is_exported_whole_with_its_filters_and_count_in_the_trail(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        await larkfield.Admit();
        await larkfield.Admit(new VisitData { Class = EncounterClass.Emergency, Service = "EM", Unit = "ED", AdmitReason = "fall" }, patient: await larkfield.Add("Lindqvist", "Harald"));

        var all = (await larkfield.Hospital.Run(ExportCensus.Definition, new(larkfield.Facility, null, null, Page: 5))).Value;
        var ward = (await larkfield.Hospital.Run(ExportCensus.Definition, new(larkfield.Facility, "ED", null))).Value;

        Assert.Equal(3, all.Csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("\"LINDQVIST, Harald\"", ward.Csv);
        Assert.DoesNotContain("OKAFOR", ward.Csv);
        var audited = await larkfield.Hospital.Query(db => db.Set<AuditEvent>().Where(e => e.Action == "encounters.export-census" && e.Detail.Contains("exported")).Select(e => e.Detail).ToListAsync());
        Assert.Equal(2, audited.Count);
        Assert.Contains(audited, detail => detail.StartsWith("1 rows exported", StringComparison.Ordinal) && detail.Contains("Unit = ED", StringComparison.Ordinal));
    }
}
