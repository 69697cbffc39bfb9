using Custodian.Coding.Engines;
using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Kernel;

namespace Custodian.Coding.Tests;

public class QueueRowTests
{
    [Theory]
    [InlineData("2026-09-01", "2026-09-08", 0, 7)]
    [InlineData("2026-09-01", "2026-09-08", 2, 5)]
    [InlineData("2026-09-01", "2026-09-01", 0, 1)]
    [InlineData("2026-09-01", "2026-09-03", 2, 1)]
    [InlineData("2026-09-01", null, 1, null)]
    public void The_queue_the_visit_and_the_engines_count_the_same_days(string admitted, string? discharged, int leave, int? days)
    {
        var (from, to) = (DateOnly.Parse(admitted), discharged is null ? (DateOnly?)null : DateOnly.Parse(discharged));
        var row = new QueueRow
        {
            Encounter = new(1), Patient = new(1), Family = "", Given = "", Account = "", Class = EncounterClass.Inpatient, Service = "", State = CaseState.Ready, Missing = "", Coder = "", LeaseBy = "", Urgency = 0,
            Admitted = from, Discharged = to, LeaveDays = leave,
        };
        var stay = new CodedStay { Class = EncounterClass.Inpatient, Admitted = from, Discharged = to, LeaveDays = leave, BaseRate = Money.Zero, Codes = Draft.Empty };

        Assert.Equal(days, row.LengthOfStay);
        Assert.Equal(days, new EncounterView { AdmitDate = from, DischargeDate = to, LeaveDays = leave }.LengthOfStay);
        Assert.Equal(days ?? 0, Math.Max(stay.Days, days is null ? 0 : 1));
    }
}
