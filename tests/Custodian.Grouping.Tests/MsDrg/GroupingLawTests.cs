using System.Text;
using CsCheck;

namespace Custodian.Grouping.Tests;

/// <summary>Laws that hold for every claim, tried on the published cases and on made-up ones.</summary>
public class GroupingLawTests
{
    static readonly Lazy<List<DrgClaimInput>> Claims = new(() => [.. CmsCaseTests.Lines("coding/cases/drg_mce_cases.jsonl.gz").Where((_, i) => i % 7 == 0).Select(Read)]);

    /// <summary>In MDC 15 any further diagnosis counts: a normal newborn has none.</summary>
    const int Newborns = 15;

    static readonly Gen<string> AnyCode = Gen.String[Gen.Char[' ', '~'], 0, 9];

    [Fact]
    public void The_order_of_secondaries_and_of_procedures_never_matters_for_the_drg() =>
        Gen.Select(Gen.Int[0, Claims.Value.Count - 1], Gen.Int).Sample((at, seed) =>
        {
            var claim = Claims.Value[at];
            var random = new Random(seed);
            var secondaries = claim.Sdx.ToArray();
            var procedures = claim.Px.ToArray();
            random.Shuffle(secondaries);
            random.Shuffle(procedures);

            return Group(claim) == Group(claim with { Sdx = secondaries, Px = procedures });
        });

    [Fact]
    public void Adding_a_secondary_that_the_principal_excludes_never_changes_the_drg()
    {
        var exclusions = new MsDrgDump(MsDrgPacks.Image(MsDrgPacks.All.Packs.Single(p => p.Manifest.Edition == "43.0")))
            .Exclusions().ToDictionary(e => e.Principal, e => e.Excluded);
        var attributes = new MsDrgDump(MsDrgPacks.Image(MsDrgPacks.All.Packs.Single(p => p.Manifest.Edition == "43.0")))
            .Diagnoses().ToDictionary(d => d.Code, d => d.Attributes);
        var claims = Claims.Value.Where(c => MsDrgVersion.For(c.DischargeDate).ToString() == "43.0" && exclusions.ContainsKey(c.Pdx.Code)).ToList();

        Gen.Select(Gen.Int[0, claims.Count - 1], Gen.Int[0, 100_000]).Sample((at, pick) =>
        {
            var claim = claims[at];
            var excluded = exclusions[claim.Pdx.Code].Where(c => OnlyCategory(attributes[c])).ToList();
            if (excluded.Count == 0 || claim.Poa == PoaReporting.Unknown || MsDrgPacks.Grouper("43.0").DiagnosisMdc(IcdCode.From(claim.Pdx.Code)) == Newborns)
            {
                return true;
            }

            var added = new CodedDiagnosis(excluded[pick % excluded.Count], PresentOnAdmission.Yes);
            return Group(claim) == Group(claim with { Sdx = [.. claim.Sdx, added] });
        });
    }

    [Fact]
    public void No_text_in_any_field_makes_the_grouper_fail() =>
        Gen.Select(AnyCode, AnyCode.Array[0, 5], AnyCode.Array[0, 5], Gen.String[0, 3], Gen.Int[-5, 200]).Sample((pdx, sdx, px, status, age) =>
        {
            var claim = new DrgClaimInput(age, 'x', status, PoaReporting.NonExempt, null, new(pdx), [.. sdx.Select(c => new CodedDiagnosis(c))], px, new(2025, 11, 1));

            return Group(claim).Final.Drg is >= 1 and <= 999;
        });

    [Fact]
    public void Unknown_codes_never_change_the_drg() =>
        Gen.Int[0, Claims.Value.Count - 1].Sample(at =>
        {
            var claim = Claims.Value[at];
            var more = claim with { Sdx = [.. claim.Sdx, new("ZZ9999Z", PresentOnAdmission.Yes)], Px = [.. claim.Px, "ZZZZZZZ", "toolongcode"] };

            return claim.Poa == PoaReporting.Unknown || Group(claim) == Group(more);
        });

    [Fact]
    public void Small_letters_and_dots_are_read_like_the_code_they_mean() =>
        Gen.Int[0, Claims.Value.Count - 1].Sample(at =>
        {
            var claim = Claims.Value[at];
            var written = claim with
            {
                Pdx = claim.Pdx with { Code = Written(claim.Pdx.Code) },
                Sdx = [.. claim.Sdx.Select(s => s with { Code = Written(s.Code) })],
                Px = [.. claim.Px.Select(p => p.ToLowerInvariant())],
            };

            return Group(claim) == Group(written);
        });

    [Fact]
    public void An_empty_claim_cannot_be_grouped()
    {
        var claim = new DrgClaimInput(130, 'U', "", PoaReporting.Unknown, null, new(""), [], [], new(2026, 1, 5));

        Assert.Equal(DrgAssignment.Refused(DrgReturnCode.InvalidPdx), Group(claim).Final);
    }

    [Fact]
    public void Two_hundred_secondaries_and_procedures_are_grouped_as_any_others()
    {
        var claim = new DrgClaimInput(
            70, 'F', "01", PoaReporting.NonExempt, null, new("I5023"),
            [.. Enumerable.Repeat(new CodedDiagnosis("Z720", PresentOnAdmission.Yes), 199), new("J9601", PresentOnAdmission.Yes)],
            [.. Enumerable.Repeat("02703ZZ", 200)], new(2025, 12, 1));

        Assert.Equal(Group(claim with { Sdx = [new("J9601", PresentOnAdmission.Yes)], Px = ["02703ZZ"] }), Group(claim));
    }

    [Fact]
    public void A_scratch_used_for_a_large_claim_groups_the_next_claim_like_a_new_one()
    {
        var scratch = new DrgScratch();
        foreach (var claim in Claims.Value)
        {
            var grouper = MsDrgPacks.Grouper(MsDrgVersion.For(claim.DischargeDate).ToString());

            Assert.Equal(Group(claim), grouper.Group(DrgClaim.From(claim), scratch));
        }
    }

    [Fact]
    public void Grouping_allocates_nothing_once_the_scratch_is_warm()
    {
        var grouper = MsDrgPacks.Grouper("43.0");
        var scratch = new DrgScratch();
        var line = new ClaimLine();
        var text = Encoding.UTF8.GetBytes(CmsCaseTests.Lines("coding/cases/drg_mce_cases.jsonl.gz").First(l => l.Contains("CLUS-430", StringComparison.Ordinal)));
        ClaimJsonReader.TryRead(text, line, out _);
        grouper.Group(line.ToDrgClaim(), scratch);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            grouper.Group(line.ToDrgClaim(), scratch);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    static DrgSummary Group(DrgClaimInput claim) =>
        MsDrgPacks.Grouper(MsDrgVersion.For(claim.DischargeDate).ToString()).Group(DrgClaim.From(claim), new DrgScratch());

    static string Written(string code) => code.Length > 3 ? $"{code[..3]}.{code[3..]}".ToLowerInvariant() : code.ToLowerInvariant();

    /// <summary>In no list that formulas ask secondaries for.</summary>
    static bool OnlyCategory(string attributes) => attributes.Split(' ').All(a => a.Length == 0 || a.StartsWith("dxc", StringComparison.Ordinal));

    static DrgClaimInput Read(string text)
    {
        var line = new ClaimLine();
        Assert.True(ClaimJsonReader.TryRead(Encoding.UTF8.GetBytes(text), line, out var reason), reason);
        return new(
            line.AgeYears, line.Sex, $"{line.DischargeStatus}", line.Poa, null, new(Encoding.UTF8.GetString(line.PrincipalText), line.Principal.Poa),
            [.. line.Secondaries.ToArray().Select(s => new CodedDiagnosis(s.Code.ToString(), s.Poa))],
            [.. line.Procedures.ToArray().Select(p => p.ToString())], line.DischargeDate!.Value);
    }
}
