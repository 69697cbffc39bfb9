using Custodian.Billing.Model;
using Custodian.Kernel;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing.Tests;

/// <summary>Billing is stopped before and after each commit from the delivery of the final codes to the file marked as sent. The biller goes on where the list stands.</summary>
public class SendCrashTests
{
    [Theory, OnBothStores]
    public async Task Stopped_before_or_after_any_commit_a_claim_is_written_once_and_sent_once(StoreKind kind)
    {
        var story = new CrashStory { Open = () => Coded(kind), Work = Bill, Again = Bill, Outcome = Billed };

        Assert.InRange(await story.AtEveryCommit(), 3, 40);
    }

    static async Task<Hospital> Coded(StoreKind kind)
    {
        var ward = await Ward.Open(kind);
        var id = await ward.Stay("2609-1");
        await ward.Charge(id, "2609-1");
        await ward.Details(id);
        await ward.PlantCodes(id, 1);
        return ward.Hospital;
    }

    /// <summary>What a biller does, first or again: writes what is ready, marks what is written.</summary>
    static async Task Bill(Hospital hospital)
    {
        await hospital.Drain();
        foreach (var ready in await hospital.Query(db => db.Set<Claim>().Where(c => c.State == ClaimState.Ready).Select(c => c.Id).ToListAsync()))
        {
            Assert.True((await hospital.Run(WriteClaims.WriteClaims.Definition, new([ready]))).Ok);
        }

        foreach (var file in await hospital.Query(db => db.Set<ClaimFile>().Where(f => f.SentAt == null).Select(f => f.Id).ToListAsync()))
        {
            Assert.True((await hospital.Run(SendFile.SendFile.Definition, new(file))).Ok);
        }

        await hospital.Drain();
    }

    static async Task<string> Billed(Hospital hospital)
    {
        var claim = await hospital.Query(db => db.Set<Claim>().SingleAsync());
        var file = await hospital.Query(db => db.Set<ClaimFile>().SingleAsync());
        Assert.NotEmpty((await hospital.Run(ReadClaimFile.ReadClaimFile.Definition, new(file.Id))).Value.Content);
        return $"{claim.State} {claim.Total.Cents} file {file.ControlNumber} of {file.Claims} account {await hospital.Query(db => db.Set<Account>().Select(a => a.State).SingleAsync())}";
    }
}
