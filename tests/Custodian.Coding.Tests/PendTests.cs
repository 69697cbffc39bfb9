using Custodian.Coding.ListQueue;
using Custodian.StoreTesting;

namespace Custodian.Coding.Tests;

public class PendTests
{
    [Theory, OnBothStores]
    public async Task A_case_waits_until_its_last_reason_is_closed(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Ready();
        await ward.Save(id, Ward.Sepsis);
        var first = await ward.Hospital.Run(PendCase.PendCase.Definition, new(id, (await ward.Open(id)).Version, PendKinds.Query, "Dr Adeyemi-Clark", ""), Ward.Dube);
        var second = await ward.Hospital.Run(PendCase.PendCase.Definition, new(id, (await ward.Open(id)).Version, PendKinds.Document, "Scanning", "Consult"), Ward.Dube);

        await ward.Hospital.Run(UnpendCase.UnpendCase.Definition, new(id, first.Value, "Answered"), Ward.Dube);
        var between = (await ward.State(id))!.State;
        await ward.Hospital.Run(UnpendCase.UnpendCase.Definition, new(id, second.Value, "Scanned"), Ward.Dube);

        Assert.Equal((CaseState.Pended, CaseState.InProgress), (between, (await ward.State(id))!.State));
        Assert.Equal("COD-0412", (await ward.Hospital.Run(UnpendCase.UnpendCase.Definition, new(id, second.Value, "Again"), Ward.Dube)).Problem?.Code);
        Assert.True((await ward.Finalise(id)).Ok);
    }

    [Theory, OnBothStores]
    public async Task The_queue_orders_by_age_and_shows_each_view(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind, shelve: false);
        var young = await ward.Ready("A-1");
        var old = await ward.Ready("A-2");
        await ward.CancelDischarge(old);
        await ward.Discharge(old, new DateTime(2026, 9, 6, 15, 0, 0, DateTimeKind.Utc));

        var ready = (await ward.Hospital.Run(ListQueue.ListQueue.Definition, new(QueueView.Ready), Ward.Dube)).Value;
        await ward.Hospital.Run(TakeNext.TakeNext.Definition, new(), Ward.Dube);
        var mine = (await ward.Hospital.Run(ListQueue.ListQueue.Definition, new(QueueView.Mine), Ward.Dube)).Value;

        Assert.Equal([old, young], ready.Rows.Select(r => r.Encounter));
        Assert.Equal([old], mine.Rows.Select(r => r.Encounter));
        Assert.Equal((1, 1), (mine.Counts[QueueView.Ready], mine.Counts[QueueView.InProgress]));
        Assert.True(CasePriority.Score(ready.Rows[0].Urgency, ready.Today) > CasePriority.Score(ready.Rows[1].Urgency, ready.Today));
        Assert.Contains("9 d since discharge", CasePriority.Reasons(ready.Rows[0], ready.Today), StringComparison.Ordinal);
    }
}
