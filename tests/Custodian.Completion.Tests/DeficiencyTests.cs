using Custodian.Completion.Model;
using Custodian.Encounters;
using Custodian.Records;
using Custodian.Store.Facts;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Completion.Tests;

public class DeficiencyTests
{
    [Theory, OnBothStores]
    public async Task Discharge_opens_the_missing_documents_for_the_attending(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);

        await lark.Discharge();
        await lark.Hospital.Drain();

        Assert.Equal(["MissingDocument DS", "MissingDocument HP"], await lark.Missing());
        Assert.False(await lark.Ready());
        Assert.All(await Rows(lark), row => Assert.Equal(lark.Doctor, row.ResponsibleId));
    }

    [Theory, OnBothStores]
    public async Task Filing_closes_the_missing_document_and_opens_its_signature(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        await lark.Discharge();
        await lark.Hospital.Drain();

        await lark.File(DocumentTypes.DischargeSummary);
        await lark.File(DocumentTypes.HistoryAndPhysical, signed: true);
        await lark.Hospital.Drain();

        Assert.Equal(["MissingSignature DS"], await lark.Missing());
        Assert.True(await lark.Ready());
        Assert.Equal(1, await Facts(lark, "completion.chart-completed"));
        Assert.Equal(0, await Facts(lark, "completion.chart-fully-complete"));
    }

    [Theory, OnBothStores]
    public async Task Signing_completes_the_chart(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        await lark.File(DocumentTypes.HistoryAndPhysical, signed: true);
        var summary = await lark.File(DocumentTypes.DischargeSummary);
        await lark.Discharge();
        await lark.Hospital.Drain();

        await lark.Sign(summary);
        await lark.Hospital.Drain();

        Assert.Empty(await lark.Missing());
        Assert.Equal(1, await Facts(lark, "completion.chart-fully-complete"));
        Assert.Equal(DeficiencyState.Completed, Assert.Single(await Rows(lark)).State);
    }

    [Theory, OnBothStores]
    public async Task A_document_filed_before_the_discharge_opens_no_deficiency_for_itself(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        await lark.File(DocumentTypes.HistoryAndPhysical, signed: true);

        await lark.Discharge();
        await lark.Hospital.Drain();

        Assert.Equal(["MissingDocument DS"], await lark.Missing());
    }

    [Theory, OnBothStores]
    public async Task A_cancelled_discharge_stops_the_clocks_and_keeps_the_history(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        await lark.Discharge();
        await lark.Hospital.Drain();

        await lark.CancelDischarge();
        await lark.Hospital.Drain();

        Assert.Empty(await lark.Missing());
        Assert.All(await Rows(lark), row => Assert.Equal((DeficiencyState.Cancelled, "Discharge cancelled"), (row.State, row.Reason)));
        Assert.Null((await lark.Hospital.Query(db => db.Set<ChartStatus>().SingleAsync())).DischargedOn);
        Assert.Equal(4, await lark.Hospital.Query(db => db.Set<DeficiencyHistory>().CountAsync()));
    }

    [Theory, OnBothStores]
    public async Task A_second_discharge_opens_them_again_on_the_same_rows(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        await lark.Discharge();
        await lark.Hospital.Drain();
        await lark.CancelDischarge();
        await lark.Hospital.Drain();

        await lark.Discharge();
        await lark.Hospital.Drain();

        Assert.Equal(["MissingDocument DS", "MissingDocument HP"], await lark.Missing());
        Assert.Equal(2, (await Rows(lark)).Count);
    }

    [Theory, OnBothStores]
    public async Task A_retracted_document_reopens_the_chart(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        var history = await lark.File(DocumentTypes.HistoryAndPhysical);
        await lark.File(DocumentTypes.DischargeSummary, signed: true);
        await lark.Discharge();
        await lark.Hospital.Drain();
        Assert.True(await lark.Ready());

        await lark.Retract(history);
        await lark.Hospital.Drain();

        Assert.Equal(["MissingDocument HP"], await lark.Missing());
        Assert.False(await lark.Ready());
        Assert.Equal(1, await Facts(lark, "completion.chart-reopened"));
    }

    [Theory, OnBothStores]
    public async Task Facts_delivered_twice_change_nothing(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        await lark.File(DocumentTypes.DischargeSummary);
        await lark.Discharge();
        await lark.Hospital.Drain();
        var (facts, history) = (await AllFacts(lark), await lark.Hospital.Query(db => db.Set<DeficiencyHistory>().CountAsync()));

        await lark.Hospital.Query(db => db.Set<FactDelivery>().ExecuteUpdateAsync(set => set.SetProperty(d => d.Status, DeliveryStatus.Pending)));
        await lark.Hospital.Drain();

        Assert.Equal((facts, history), (await AllFacts(lark), await lark.Hospital.Query(db => db.Set<DeficiencyHistory>().CountAsync())));
    }

    [Theory, OnBothStores]
    public async Task Any_order_of_the_same_events_ends_in_the_same_deficiencies(StoreKind kind)
    {
        var ends = new HashSet<string>();
        foreach (var order in Permutations([0, 1, 2, 3]))
        {
            await using var lark = await Larkfield.Open(kind);
            foreach (var step in order)
            {
                await (step switch
                {
                    0 => lark.Discharge(),
                    1 => lark.File(DocumentTypes.DischargeSummary),
                    2 => Retracted(lark),
                    _ => Signed(lark),
                });
                // Facts wait in every second place, so that they are also delivered late and together.
                await (step % 2 == 0 ? lark.Hospital.Drain() : Task.CompletedTask);
            }

            await lark.Hospital.Drain();
            ends.Add(string.Join(", ", await lark.Missing()));
        }

        Assert.Equal(["MissingDocument HP, MissingSignature DS"], ends);
    }

    [Theory, OnBothStores]
    public async Task A_new_attending_takes_over_what_nobody_assigned(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        await lark.Discharge();
        await lark.Hospital.Drain();
        var other = (await lark.Hospital.Do<Kernel.PractitionerId>(async s => await EncounterRecords.Practitioner(s, new PractitionerData("1111111112", "Tran", "Linh")))).Value;

        await lark.Hospital.Do<Kernel.Done>(async s =>
        {
            await EncounterRecords.Update(s, lark.Encounter, new VisitData { Attending = other }, s.Now);
            return Kernel.Done.Value;
        });
        await lark.Hospital.Drain();

        Assert.All(await Rows(lark), row => Assert.Equal(other, row.ResponsibleId));
    }

    static async Task Retracted(Larkfield lark) => await lark.Retract(await lark.File(DocumentTypes.HistoryAndPhysical));

    static async Task Signed(Larkfield lark) => await lark.Sign(await lark.File(DocumentTypes.Consultation));

    static IEnumerable<int[]> Permutations(int[] items) => items.Length <= 1
        ? [items]
        : items.SelectMany(first => Permutations([.. items.Where(i => i != first)]).Select(rest => (int[])[first, .. rest]));

    static Task<List<Deficiency>> Rows(Larkfield lark) => lark.Hospital.Query(db => db.Set<Deficiency>().ToListAsync());

    static Task<int> Facts(Larkfield lark, string type) => lark.Hospital.Query(db => db.Set<FactRow>().CountAsync(f => f.Type == type));

    static Task<int> AllFacts(Larkfield lark) => lark.Hospital.Query(db => db.Set<FactRow>().CountAsync());
}
