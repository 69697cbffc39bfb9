using Custodian.Billing.Model;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.StoreTesting;
using Custodian.X12;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing.Tests;

public class FileTests
{
    [Theory, OnBothStores]
    public async Task Two_clerks_who_write_the_same_batch_do_not_send_a_claim_twice(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        List<ClaimId> batch = [];
        foreach (var account in new[] { "2609-1", "2609-2", "2609-3" })
        {
            batch.Add((await ward.Newest(await ward.CodedStay(account)))!.Id);
        }

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ward.Hospital.Run(WriteClaims.WriteClaims.Definition, new(batch)))));

        Assert.Equal(1, outcomes.Count(o => o.Ok));
        Assert.All(outcomes.Where(o => !o.Ok), o => Assert.Contains(o.Problem!.Code, new[] { "BIL-0302", "STO-0408", "STO-0409" }));
        var files = await ward.Hospital.Query(db => db.Set<ClaimFile>().ToListAsync());
        var claims = Claim837I.Read(X12Reader.Read((await ward.Hospital.Run(ReadClaimFile.ReadClaimFile.Definition, new(Assert.Single(files).Id))).Value.Content)).Claims;
        Assert.Equal(["2609-1", "2609-2", "2609-3"], claims.Select(c => c.PatientControlNumber).Order());
    }

    [Theory, OnBothStores]
    public async Task Control_numbers_count_up_for_each_receiver(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var first = await ward.Send(await ward.CodedStay("2609-1"));
        var second = await ward.Send(await ward.CodedStay("2609-2"));
        var other = await ward.Stay("2609-3", EncounterClass.Inpatient, new CoverageData("77001", "Larkfield Mutual", "CI", "M-1", "", "18"));
        await ward.Charge(other, "2609-3");
        await ward.Details(other);
        await ward.Code(other, 1);
        var third = await ward.Send(other);

        List<(string Receiver, string Isa, string Gs)> envelopes = [];
        foreach (var claim in new[] { first, second, third })
        {
            var content = (await ward.Hospital.Run(ReadClaimFile.ReadClaimFile.Definition, new(claim.FileId!.Value))).Value.Content;
            var interchange = X12Reader.Read(content).Interchanges.Single();
            envelopes.Add((interchange.Receiver, interchange.ControlNumber, interchange.Groups.Single().ControlNumber));
        }

        Assert.Equal([("00882", "000000001", "1"), ("00882", "000000002", "2"), ("77001", "000000001", "1")], envelopes);
    }

    [Theory, OnBothStores]
    public async Task Marking_a_file_twice_tells_once_that_its_claims_were_sent(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var sent = await ward.Send(await ward.CodedStay("2609-1"));

        var again = await ward.Hospital.Run(SendFile.SendFile.Definition, new(sent.FileId!.Value));

        Assert.Equal(0, again.Value);
        Assert.Equal(1, await ward.Hospital.Query(db => db.Set<Store.Facts.FactRow>().CountAsync(f => f.Type == "billing.claim-sent")));
    }

    [Theory, OnBothStores]
    public async Task Part_of_a_batch_is_written_and_the_rest_named(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var ready = (await ward.Newest(await ward.CodedStay("2609-1")))!;
        var stay = await ward.CodedStay("2609-2");
        await ward.Reopen(stay, 2);
        var held = (await ward.Newest(stay))!;

        var written = (await ward.Hospital.Run(WriteClaims.WriteClaims.Definition, new([ready.Id, held.Id]))).Value;

        Assert.Equal(1, Assert.Single(written.Files).Claims);
        Assert.Equal("2609-2", Assert.Single(written.Refused).ControlNumber);
        Assert.Contains("No final codes", written.Refused[0].Text, StringComparison.Ordinal);
    }
}
