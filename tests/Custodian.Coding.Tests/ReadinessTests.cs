using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Records;
using Custodian.Store.Facts;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.Tests;

public class ReadinessTests
{
    [Theory, OnBothStores]
    public async Task A_discharge_without_its_documents_is_not_ready_and_says_what_is_missing(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind, shelve: false);
        var id = await ward.Admit();

        await ward.Discharge(id);

        var state = await ward.State(id);
        Assert.Equal(CaseState.NotReady, state?.State);
        Assert.Contains("Discharge summary missing", state?.Missing, StringComparison.Ordinal);
    }

    [Theory, OnBothStores]
    public async Task The_last_required_document_makes_the_case_ready(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind, shelve: false);

        var id = await ward.Ready();

        Assert.Equal((CaseState.Ready, ""), ((await ward.State(id))!.State, (await ward.State(id))!.Missing));
    }

    [Theory, OnBothStores]
    public async Task A_patient_in_house_has_no_case(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind, shelve: false);
        var id = await ward.Admit();

        await ward.File(id, DocumentTypes.DischargeSummary);

        Assert.Null(await ward.State(id));
    }

    [Theory, OnBothStores]
    public async Task A_cancelled_discharge_takes_the_case_out_of_the_queue_and_a_new_one_brings_it_back(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind, shelve: false);
        var id = await ward.Ready();

        await ward.CancelDischarge(id);
        var cancelled = (await ward.State(id))?.State;
        await ward.Discharge(id, new DateTime(2026, 9, 12, 15, 0, 0, DateTimeKind.Utc));

        Assert.Equal(CaseState.NotReady, cancelled);
        Assert.Equal(CaseState.Ready, (await ward.State(id))?.State);
    }

    [Theory, OnBothStores]
    public async Task Facts_delivered_again_change_nothing(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind, shelve: false);
        var id = await ward.Ready();
        var before = await ward.State(id);

        await ward.Hospital.Query(db => db.Set<FactDelivery>().Where(d => d.Subscriber == "coding.case-from-record").ExecuteUpdateAsync(set => set.SetProperty(d => d.Status, DeliveryStatus.Pending)));
        await ward.Hospital.Drain();

        var after = await ward.State(id);
        Assert.Equal((before?.State, before?.ReadyAt, before?.Missing), (after?.State, after?.ReadyAt, after?.Missing));
        Assert.Equal(1, await ward.Hospital.Query(db => db.Set<Model.CodingVersion>().CountAsync(v => v.EncounterId == id)));
    }

    [Theory, OnBothStores]
    public async Task A_document_after_final_coding_asks_for_a_review_once(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Ready();
        await ward.Save(id, Ward.Sepsis);
        Assert.True((await ward.Finalise(id)).Ok);
        ward.Hospital.Clock.Advance(TimeSpan.FromHours(2));

        await ward.File(id, DocumentTypes.Consultation, "Nephrology: acute tubular necrosis.");
        await ward.Hospital.Query(db => db.Set<FactDelivery>().Where(d => d.Subscriber == "coding.case-from-record").ExecuteUpdateAsync(set => set.SetProperty(d => d.Status, DeliveryStatus.Pending)));
        await ward.Hospital.Drain();

        var late = (await ward.Open(id)).Late;
        Assert.True((await ward.State(id))?.ReviewLate);
        Assert.Equal(["Consultation"], late.Select(l => l.Title));
        await ward.Hospital.Run(ReviewLateDocuments.ReviewLateDocuments.Definition, new(id, (await ward.Open(id)).Version, "No change of codes"), Ward.Dube);
        Assert.False((await ward.State(id))?.ReviewLate);
        Assert.Equal(CaseState.Coded, (await ward.State(id))?.State);
    }
}
