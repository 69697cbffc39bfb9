using Custodian.Kernel;
using Custodian.Records;
using Custodian.StoreTesting;

namespace Custodian.Coding.Tests;

public class FinaliseTests
{
    [Theory, OnBothStores]
    public async Task The_sepsis_account_becomes_final_as_871_with_its_codes_for_the_claim(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Ready();
        await ward.Save(id, Ward.Sepsis);

        var outcome = await ward.Finalise(id);

        Assert.Equal(871, outcome.Value.Drg);
        var final = await ward.Final(id);
        Assert.Equal((1, false, 871, 18), (final!.Version, final.Reopened, final.Drg, final.Mdc));
        Assert.Equal(("A4151", "Y"), (final.Diagnoses[0].Code, final.Diagnoses[0].Poa));
        Assert.Equal(("Z794", ""), (final.Diagnoses[^1].Code, final.Diagnoses[^1].Poa));
        Assert.Equal(new FinalProcedure(1, "5A0945A", new DateOnly(2026, 9, 4), null), final.Procedures.Single());
        Assert.Contains("msdrg-43.1", final.Editions);
        Assert.InRange(final.Weight!.Value, 1m, 3m);
        Assert.Equal(CaseState.Coded, (await ward.State(id))?.State);
    }

    [Theory, OnBothStores]
    public async Task Everything_that_blocks_is_said_at_once(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Admit();
        await ward.Discharge(id);
        await ward.Save(id, new([new("B9620", "Y"), new("ZZZ99"), new("I129")], [new("0FT44ZZ")]));
        await ward.Hospital.Run(PendCase.PendCase.Definition, new(id, (await ward.Open(id)).Version, PendKinds.Query, "Dr Adeyemi-Clark", "Sepsis source"), Ward.Dube);

        var problem = (await ward.Finalise(id)).Problem;

        Assert.Equal("COD-0406", problem?.Code);
        var codes = problem!.Findings!.Select(f => f.Code).ToHashSet();
        Assert.Superset(new HashSet<string> { "COD-0071", "COD-0021", "COD-0043", "COD-0221", "COD-0222", "COD-0223", "COD-0224" }, codes);
        Assert.All(problem.Findings!, f => Assert.Equal(Severity.Error, f.Severity));
        Assert.Null(await ward.Final(id));
    }

    [Theory, OnBothStores]
    public async Task The_admitting_diagnosis_is_kept_through_a_reopening(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Ready();
        await ward.Save(id, Ward.Sepsis);
        await ward.Finalise(id);
        await ward.Hospital.Run(Reopen.Reopen.Definition, new(id, (await ward.Open(id)).Version, ReopenReasons.All[0].Value, ""), Ward.Dube);

        Assert.Equal("A419", (await ward.Open(id)).Codes.Admitting);
        Assert.Equal("A419", (await ward.Final(id))!.Admitting);
    }

    [Theory, OnBothStores]
    public async Task A_second_final_coding_needs_a_reopening(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Ready();
        await ward.Save(id, Ward.Sepsis);
        await ward.Finalise(id);

        Assert.Equal("COD-0405", (await ward.Finalise(id)).Problem?.Code);
        Assert.Equal("COD-0405", (await ward.Save(id, Draft.Empty)).Problem?.Code);
    }

    [Theory, OnBothStores]
    public async Task Withdrawn_evidence_is_flagged(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Ready();
        var summary = (await ward.Open(id)).Documents.First(d => d.Type == DocumentTypes.DischargeSummary).Id;
        await ward.Hospital.Run(
            EditCodes.EditCodes.Definition,
            new(id, (await ward.Open(id)).Version, Ward.Sepsis, new DraftChange(DraftStep.Cite, 2) { Words = new(summary, "acute hypoxic  respiratory failure") }),
            Ward.Dube);

        Assert.Equal(new EvidenceSpan(summary, 1, 30, 33), (await ward.Open(id)).Codes.Diagnoses[2].Evidence);
        await ward.Hospital.Do(s => DocumentRecords.Retract(s, summary, "Wrong patient"));

        Assert.Contains((await ward.Open(id)).Answer.Findings, f => f is { Code: "COD-0211", Place: "J9601" });
    }

    [Theory, OnBothStores]
    public async Task The_estimate_is_the_weight_times_the_facilitys_own_rate(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Ready();
        await ward.Save(id, Ward.Sepsis);

        var refused = await ward.Hospital.Run(SetBaseRate.SetBaseRate.Definition, new(ward.Facility, new(2026, 9, 1), Money.Zero, true));
        await ward.Hospital.Run(SetBaseRate.SetBaseRate.Definition, new(ward.Facility, new(2026, 9, 1), Money.FromDollars(10_000m), true));

        var drg = (await ward.Open(id)).Answer.Drg!;
        Assert.Equal("COD-0414", refused.Problem?.Code);
        Assert.Equal(Money.FromDollars(drg.Weight!.Value * 10_000m), drg.Estimate);
    }
}
