using Custodian.Coding.ListQueue;
using Custodian.Coding.Model;
using Custodian.Coding.PlanRegroup;
using Custodian.Coding.ReadRegroup;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Jobs;
using Custodian.Store.Slices;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.Tests;

/// <summary>A coder limited to one of two facilities.</summary>
public class OwnFacilityTests
{
    [Theory, OnBothStores]
    public async Task The_queue_its_counts_and_the_next_case_are_those_of_ones_own_facility(StoreKind kind)
    {
        await using var here = await Ward.Open(kind);
        var there = await Beside(here);
        var (own, other) = (await here.Ready("2609-1"), await there.Ready("2609-2"));
        var only = Ward.Dube with { Facilities = new HashSet<FacilityId> { here.Facility } };

        var queue = (await here.Hospital.Run(ListQueue.ListQueue.Definition, new(QueueView.Ready), only)).Value;
        var all = (await here.Hospital.Run(ListQueue.ListQueue.Definition, new(QueueView.Ready), Ward.Dube)).Value;
        var next = await here.Hospital.Run(TakeNext.TakeNext.Definition, new(), only);
        var none = await here.Hospital.Run(TakeNext.TakeNext.Definition, new(own), only);

        Assert.Equal((own, 1, 1, 1), (Assert.Single(queue.Rows).Encounter, queue.Total, queue.InView, queue.Counts[QueueView.Ready]));
        Assert.Equal((2, 2), (all.Total, all.Counts[QueueView.Ready]));
        Assert.Equal((own, "COD-0408"), (next.Value, none.Problem?.Code));
        Assert.Equal((1, 2), ((await here.Hospital.Counted("/coding/queue", only)).Open, (await here.Hospital.Counted("/coding/queue", Ward.Dube)).Open));
        Assert.Equal("ACC-0404", (await here.Hospital.Run(OpenCase.OpenCase.Definition, new(other), only)).Problem?.Code);
    }

    [Theory, OnBothStores]
    public async Task A_regrouping_asks_reads_and_exports_ones_own_facility_only(StoreKind kind)
    {
        await using var here = await Ward.Open(kind);
        var there = await Beside(here);
        var (own, other) = (await Coded(here, "2609-1"), await Coded(there, "2609-2"));
        await here.Hospital.Query(db => db.Set<GroupingRun>().Where(r => r.Kind == GroupingKind.Final).ExecuteUpdateAsync(set => set.SetProperty(r => r.Drg, 872)));
        var only = Ward.Dube with { Facilities = new HashSet<FacilityId> { here.Facility } };
        AskRegroup.AskRegroup.Input september = new("", new(2026, 9, 1), new(2026, 9, 30), "", []);

        var far = await here.Hospital.Run(AskRegroup.AskRegroup.Definition, september with { Facility = "WEST" }, only);
        var mine = (await here.Hospital.Run(AskRegroup.AskRegroup.Definition, september, only)).Value;
        var chosen = (await here.Hospital.Run(AskRegroup.AskRegroup.Definition, new("", null, null, "", [own.Value, other.Value]), only)).Value;
        var theirs = (await here.Hospital.Run(AskRegroup.AskRegroup.Definition, september, Ward.Nakagawa)).Value;
        await here.Hospital.Get<JobWorker>().Drain(TestContext.Current.CancellationToken);

        Assert.Equal("COD-0501", far.Problem?.Code);
        foreach (var job in new[] { mine, chosen })
        {
            var read = (await here.Hospital.Run(ReadRegroup.ReadRegroup.Definition, new RegroupQuestion(job, RegroupDifference.Drg), only)).Value;
            Assert.Equal((1, own), (read.Totals.Cases, Assert.Single(read.Lines).Encounter));
            Assert.Equal(3, (await here.Hospital.Run(ExportRegroup.ExportRegroup.Definition, job, only)).Value.Split("\r\n").Length);
        }

        Assert.Equal(2, (await here.Hospital.Run(ReadRegroup.ReadRegroup.Definition, new RegroupQuestion(theirs, RegroupDifference.Drg), Ward.Nakagawa)).Value.Totals.Cases);
        Assert.Equal("STO-0601", (await here.Hospital.Run(ReadRegroup.ReadRegroup.Definition, new RegroupQuestion(theirs, RegroupDifference.Drg), only)).Problem?.Code);
        Assert.Equal("STO-0601", (await here.Hospital.Run(ExportRegroup.ExportRegroup.Definition, theirs, only)).Problem?.Code);
        var plan = (await here.Hospital.Run(PlanRegroup.PlanRegroup.Definition, [], only)).Value;
        Assert.Equal((1, 2), (plan.Facilities.Count, plan.Earlier.Count));
    }

    static async Task<EncounterId> Coded(Ward ward, string account)
    {
        var id = await ward.Ready(account);
        await ward.Save(id, Ward.Sepsis);
        var final = await ward.Finalise(id);
        Assert.True(final.Ok, final.Problem?.Text);
        return id;
    }

    static async Task<Ward> Beside(Ward here) =>
        Ward.Over(here.Hospital, (await here.Hospital.Do<FacilityId>(s => Task.FromResult<Outcome<FacilityId>>(FacilityRecords.Add(s, "WEST", "Westfield Hospital", "America/New_York")))).Value);
}
