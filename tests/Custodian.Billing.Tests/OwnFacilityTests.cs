using Custodian.Billing.Claims;
using Custodian.Kernel;
using Custodian.StoreTesting;

namespace Custodian.Billing.Tests;

/// <summary>A biller limited to one of two facilities.</summary>
public class OwnFacilityTests
{
    [Theory, OnBothStores]
    public async Task Holds_claims_and_their_counts_are_those_of_ones_own_facility(StoreKind kind)
    {
        await using var here = await Ward.Open(kind);
        var there = await here.Beside();
        var held = await here.Stay("2609-1");
        await there.Stay("2609-2");
        await here.CodedStay("2609-3");
        await there.CodedStay("2609-4");
        here.Hospital.Clock.Advance(TimeSpan.FromDays(10));
        var only = Hospital.At(here.Facility);

        var holds = (await here.Hospital.Run(ListHolds.ListHolds.Definition, new("all", "age", 1), only)).Value;
        var all = (await here.Hospital.Run(ListHolds.ListHolds.Definition, new("all", "age", 1))).Value;
        var claims = (await here.Hospital.Run(ListClaims.ListClaims.Definition, new("all", "built", 1), only)).Value;

        Assert.Equal((2, 2, 4), (holds.Total, holds.Unbilled, all.Unbilled));
        Assert.Contains(holds.Lines, l => l.Encounter == held);
        Assert.All(holds.Lines, l => Assert.Contains(l.Account, new[] { "2609-1", "2609-3" }));
        Assert.Equal((all.Charges.Cents / 2, 1), (holds.Charges.Cents, holds.Reasons.Single(r => r.Reason == HoldReason.Coding).Accounts));
        Assert.Equal(("2609-3", 1, 1), (Assert.Single(claims.Lines).ControlNumber, claims.Total, claims.States.Values.Sum()));
        Assert.Equal((2, 4), ((await here.Hospital.Counted("/billing/holds", only)).Open, (await here.Hospital.Counted("/billing/holds", Hospital.Everyone)).Open));
        Assert.Equal((1, 2), ((await here.Hospital.Counted("/claims", only)).Open, (await here.Hospital.Counted("/claims", Hospital.Everyone)).Open));
    }

    [Theory, OnBothStores]
    public async Task Claim_files_of_another_facility_are_neither_listed_read_nor_sent_and_its_claims_not_written(StoreKind kind)
    {
        await using var here = await Ward.Open(kind);
        var there = await here.Beside();
        var (own, other) = (await here.CodedStay("2609-1"), await there.CodedStay("2609-2"));
        var late = await there.CodedStay("2609-3");
        var only = Hospital.At(here.Facility);
        var mine = (await here.Hospital.Run(WriteClaims.WriteClaims.Definition, new([(await here.Newest(own))!.Id]), only)).Value.Files[0].Id;
        var theirs = (await here.Hospital.Run(WriteClaims.WriteClaims.Definition, new([(await there.Newest(other))!.Id]))).Value.Files[0].Id;

        var files = (await here.Hospital.Run(ListFiles.ListFiles.Definition, new(1), only)).Value;
        var written = await here.Hospital.Run(WriteClaims.WriteClaims.Definition, new([(await there.Newest(late))!.Id]), only);

        Assert.Equal((mine, 1), (Assert.Single(files.Lines).Id, files.Total));
        Assert.True((await here.Hospital.Run(ReadClaimFile.ReadClaimFile.Definition, new(mine), only)).Ok);
        Assert.Equal("BIL-0304", (await here.Hospital.Run(ReadClaimFile.ReadClaimFile.Definition, new(theirs), only)).Problem?.Code);
        Assert.Equal("BIL-0304", (await here.Hospital.Run(SendFile.SendFile.Definition, new(theirs), only)).Problem?.Code);
        Assert.Equal("ACC-0404", written.Problem?.Code);
        Assert.Equal(ClaimState.Ready, (await there.Newest(late))!.State);
    }

    [Theory, OnBothStores]
    public async Task Holds_of_another_facility_are_not_released(StoreKind kind)
    {
        await using var here = await Ward.Open(kind);
        var other = await (await here.Beside()).Stay("2609-2");

        var released = await here.Hospital.Run(ReleaseHolds.ReleaseHolds.Definition, new([other]), Hospital.At(here.Facility));

        Assert.False(released.Ok);
        Assert.NotEmpty(await here.OpenHolds(other));
    }
}
