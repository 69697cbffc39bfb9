using System.Text;
using Custodian.Encounters.MergeVisits;
using Custodian.Encounters.Packets;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.Tests;

/// <summary>Two accounts of one visit become one, and apart again with exactly what was theirs.</summary>
public class AccountMergeTests
{
    [Theory, OnBothStores]
    public async Task Two_started_accounts_become_one_and_undoing_it_gives_back_exactly_what_was_handed_over(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var (goes, stays) = await Two(larkfield);
        var filing = larkfield.Hospital.Get<FormFiling>();
        await Sign(larkfield, goes, "consent-treat");
        await Sign(larkfield, goes, "privacy-notice");
        await Sign(larkfield, stays, "consent-treat");
        await larkfield.Hospital.Drain();
        var before = await Standing(larkfield, goes, stays);

        var merged = await Merge(larkfield, goes, stays);
        await larkfield.Hospital.Drain();

        Assert.True(merged.Ok, merged.Problem?.Text);
        var packet = (await larkfield.Hospital.Run(ReadPacket.Definition, new(stays, filing))).Value;
        Assert.Equal(3, packet.Documents.Count);
        Assert.Contains(packet.Lines, l => l is { Form.Code: "privacy-notice", State: PacketState.Signed });
        Assert.Equal(EncounterState.CancelledAfterStart, (await larkfield.Visit(goes)).State);
        Assert.Equal(stays, (await ByAccount(larkfield, before.Goes.Account))!.Value);
        Assert.Equal($"/encounters/{stays}", Assert.Single((await larkfield.Hospital.Run(FindAccounts.Definition, before.Goes.Account)).Value.Hits).Href);
        await Sign(larkfield, stays, "patient-rights");

        var page = (await larkfield.Hospital.Run(ShowEncounter.ShowEncounter.Definition, stays)).Value;
        var undone = await larkfield.Hospital.Run(UndoMerge.Definition, new(Assert.Single(page.Joined).Merge, "two visits after all"));
        await larkfield.Hospital.Drain();

        Assert.True(undone.Ok, undone.Problem?.Text);
        var after = await Standing(larkfield, goes, stays);
        Assert.Equal((before.Goes.Account, before.Goes.State, before.Goes.Class, before.Goes.AdmittedAt, before.Goes.DischargedAt), (after.Goes.Account, after.Goes.State, after.Goes.Class, after.Goes.AdmittedAt, after.Goes.DischargedAt));
        Assert.Equal((2, 2), (after.GoesDocuments, after.StaysDocuments));
        Assert.Equal((goes, stays), ((await ByAccount(larkfield, before.Goes.Account))!.Value, (await ByAccount(larkfield, before.Stays.Account))!.Value));
        Assert.Equal("ENC-0181", (await larkfield.Hospital.Run(UndoMerge.Definition, new(page.Joined[0].Merge, "again"))).Problem?.Code);
    }

    [Theory, OnBothStores]
    public async Task Of_crossing_merges_at_once_one_is_done_and_the_other_refused_in_words(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var (one, other) = await Two(larkfield);
        await larkfield.Hospital.Drain();

        var outcomes = await Task.WhenAll(Task.Run(() => Do(one, other)), Task.Run(() => Do(other, one)));

        Assert.Single(outcomes, o => o.Ok);
        var refused = outcomes.Single(o => !o.Ok).Problem!;
        Assert.Equal("ENC-0307", refused.Code);
        Assert.Contains("merged into account", refused.Text, StringComparison.Ordinal);
        Task<Outcome<EncounterId>> Do(EncounterId goes, EncounterId into) => larkfield.Hospital.Do<EncounterId>(s => VisitMerging.Merge(s, goes, into, "one visit"));
    }

    [Theory, OnBothStores]
    public async Task A_chain_leads_to_its_end_and_is_undone_from_it(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var (first, second) = await Two(larkfield);
        var third = (await Clinic(larkfield, "11:00 am")).Value;
        var number = (await larkfield.Visit(first)).Account;
        Assert.True((await Merge(larkfield, first, second)).Ok);
        var early = (await larkfield.Hospital.Run(ShowEncounter.ShowEncounter.Definition, second)).Value.Joined[0].Merge;
        Assert.True((await Merge(larkfield, second, third)).Ok);

        Assert.Equal(third, (await ByAccount(larkfield, number))!.Value);
        Assert.Equal("ENC-0183", (await larkfield.Hospital.Run(UndoMerge.Definition, new(early, "no"))).Problem?.Code);
        var late = (await larkfield.Hospital.Run(ShowEncounter.ShowEncounter.Definition, third)).Value.Joined[0].Merge;
        Assert.True((await larkfield.Hospital.Run(UndoMerge.Definition, new(late, "no"))).Ok);
        Assert.True((await larkfield.Hospital.Run(UndoMerge.Definition, new(early, "no"))).Ok);
        Assert.Equal(first, (await ByAccount(larkfield, number))!.Value);
    }

    [Theory, OnBothStores]
    public async Task The_preview_names_what_stands_against_it_and_the_merge_refuses_the_same(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var (goes, stays) = await Two(larkfield);
        var another = (await larkfield.Admit(new VisitData { Class = EncounterClass.Clinic, Service = "MED" }, patient: await larkfield.Add("Lindqvist", "Harald"))).Value;

        var fine = (await larkfield.Hospital.Run(PreviewMerge.Definition, new(goes, (await larkfield.Visit(stays)).Account))).Value;
        var two = (await larkfield.Hospital.Run(PreviewMerge.Definition, new(goes, (await larkfield.Visit(another)).Account))).Value;
        var unknown = (await larkfield.Hospital.Run(PreviewMerge.Definition, new(goes, "0000-1"))).Value;
        var refused = await Merge(larkfield, goes, another);
        var silent = await larkfield.Hospital.Run(MergeAccounts.Definition, new(goes, (await larkfield.Visit(goes)).Version, stays, (await larkfield.Visit(stays)).Version, " "));
        var stale = await larkfield.Hospital.Run(MergeAccounts.Definition, new(goes, 99, stays, 1, "one visit"));

        Assert.False(fine.Stopped);
        Assert.True(two.Stopped);
        Assert.Contains(two.Findings, f => f is { Code: "ENC-0173", Severity: Severity.Error });
        Assert.Equal(("0000-1", "ENC-0307", "ENC-0184", ProblemKind.Stale), (unknown.Unknown, refused.Problem?.Code, silent.Problem?.Code, stale.Problem?.Kind));
    }

    static async Task<(EncounterId Goes, EncounterId Stays)> Two(Larkfield larkfield)
    {
        var goes = (await Clinic(larkfield, "08:30")).Value;
        var stays = (await larkfield.Admit(Larkfield.Inpatient)).Value;
        return (goes, stays);
    }

    static Task<Outcome<EncounterId>> Clinic(Larkfield larkfield, string time) =>
        larkfield.Admit(new VisitData { Class = EncounterClass.Emergency, Service = "EM", AdmitReason = "chest pain" }, "t-1", time);

    static async Task<Outcome<EncounterId>> Merge(Larkfield larkfield, EncounterId goes, EncounterId into) =>
        await larkfield.Hospital.Run(MergeAccounts.Definition, new(goes, (await larkfield.Visit(goes)).Version, into, (await larkfield.Visit(into)).Version, "registered twice"));

    static async Task Sign(Larkfield larkfield, EncounterId visit, string form)
    {
        var signed = await larkfield.Hospital.Run(SignForm.Definition, new(visit, form, 0, new("Margaret Okafor", "Patient", "en", Encoding.ASCII.GetBytes(""), true), larkfield.Hospital.Get<FormFiling>()));
        Assert.True(signed.Ok, signed.Problem?.Text);
    }

    static async Task<EncounterId?> ByAccount(Larkfield larkfield, string account) =>
        (await larkfield.Hospital.Do<EncounterId>(async s => (await EncounterRecords.FindByAccount(s, larkfield.Facility, account))!.Id)).Value;

    static async Task<(Views.EncounterView Goes, Views.EncounterView Stays, int GoesDocuments, int StaysDocuments)> Standing(Larkfield larkfield, EncounterId goes, EncounterId stays)
    {
        var filing = larkfield.Hospital.Get<FormFiling>();
        return (await larkfield.Visit(goes), await larkfield.Visit(stays), (await larkfield.Hospital.Run(ReadPacket.Definition, new(goes, filing))).Value.Documents.Count, (await larkfield.Hospital.Run(ReadPacket.Definition, new(stays, filing))).Value.Documents.Count);
    }
}
