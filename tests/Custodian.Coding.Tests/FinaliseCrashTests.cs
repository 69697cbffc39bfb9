using Custodian.Billing;
using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Coding.Tests;

/// <summary>
/// Finalising is stopped before and after each commit: the draft, the final codes, the fact and each of its deliveries up to the claim. The
/// coder, who saw no answer, opens the case again and goes on.
/// </summary>
public class FinaliseCrashTests
{
    [Theory, OnBothStores]
    public async Task Stopped_before_or_after_any_commit_finalising_loses_nothing_and_doubles_nothing(StoreKind kind)
    {
        var story = new CrashStory { Open = () => Ready(kind), Services = services => services.AddSingleton(OfficialPacks.Shelf), Work = Code, Again = Code, Outcome = Coded };

        Assert.InRange(await story.AtEveryCommit(), 3, 40);
    }

    static async Task<Hospital> Ready(StoreKind kind)
    {
        var ward = await Ward.Open(kind);
        await ward.Ready();
        return ward.Hospital;
    }

    /// <summary>What a coder does, first or again: looks where the case stands, saves the codes and makes them final.</summary>
    static async Task Code(Hospital hospital)
    {
        var visit = await Visit(hospital);
        var ward = Ward.Over(hospital, visit.FacilityId);
        if ((await ward.State(visit.Id))!.State != CaseState.Coded)
        {
            Assert.True((await ward.Save(visit.Id, Ward.Sepsis)).Ok);
            Assert.True((await ward.Finalise(visit.Id)).Ok);
        }

        await hospital.Drain();
    }

    static async Task<string> Coded(Hospital hospital)
    {
        var id = (await Visit(hospital)).Id;
        var ward = Ward.Over(hospital, default);
        var final = (await ward.Final(id))!;
        var account = (await hospital.Do<Billing.Views.AccountView>(async s => (await BillingRecords.State(s, id))!)).Value;
        return $"{(await ward.State(id))!.State} version {final.Version} DRG {final.Drg} {string.Join(' ', final.Diagnoses.Select(d => d.Code + d.Poa))} {string.Join(' ', final.Procedures.Select(p => p.Code))} account {account.State} {account.Holds} holds";
    }

    static Task<EncounterView> Visit(Hospital hospital) => hospital.Query(db => db.Set<EncounterView>().SingleAsync());
}
