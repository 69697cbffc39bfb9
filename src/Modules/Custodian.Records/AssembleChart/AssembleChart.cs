using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Records.Model;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Records.AssembleChart;

/// <summary>A clerk declares the chart received and in order; what is filed later shows as late.</summary>
static class AssembleChart
{
    public static readonly Slice<EncounterId, EncounterId> Definition =
        Slice.Write<EncounterId, EncounterId>("records.assemble", Permissions.Assemble, Scope.Patient, AuditVerb.Amend, Handle);

    static async Task<Outcome<EncounterId>> Handle(SliceContext s, EncounterId id)
    {
        if (await EncounterRecords.Find(s, id) is not { } encounter)
        {
            return Problem.NotFound("REC-0106", "There is no such account. Look it up again.");
        }

        var chart = await s.Db.Set<Chart>().AsTracking().SingleOrDefaultAsync(c => c.EncounterId == id, s.Stop);
        if (chart is null)
        {
            chart = new Chart { EncounterId = id, PatientId = encounter.PatientId };
            s.Db.Add(chart);
        }

        (chart.AssembledAt, chart.AssembledBy) = (s.Now, s.Caller.Name);
        s.Accessed(encounter.PatientId, id, "chart", "assembled");
        return id;
    }
}
