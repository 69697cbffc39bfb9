using Custodian.Kernel;
using Custodian.Packs;
using Custodian.Testing;

namespace Custodian.Grouping.Tests;

public class DrgWeightTests
{
    static readonly DrgWeight Weight = new(291, "HEART FAILURE", DrgType.Medical, 1.2683m, 4.0m, null);
    static readonly Money Rate = Money.FromDollars(7000m);

    static readonly TransferRule Rule = new(new HashSet<int> { 291 }, new HashSet<int> { 470 });

    [Fact]
    public void Four_years_of_weights_come_out_as_they_went_in()
    {
        var weights = Packs().ToDictionary(w => w.Edition);

        Assert.Equal(["FY2023", "FY2024", "FY2025", "FY2026"], weights.Keys.Order());
        Assert.Equal(new DrgWeight(1, "HEART TRANSPLANT OR IMPLANT OF HEART ASSIST SYSTEM WITH MCC", DrgType.Surgical, 28.0239m, 25.8m, null), weights["FY2026"].Find(1));
        Assert.Equal([767, 766, 773, 772], weights.OrderBy(w => w.Key).Select(w => w.Value.All.Count));
        Assert.Equal(378, weights["FY2025"].All.Count(w => w.Amlos is not null));
        Assert.Null(weights["FY2026"].Find(1000));
    }

    [Fact]
    public void Every_drg_of_a_version_has_a_weight_in_its_year()
    {
        foreach (var weights in Packs())
        {
            foreach (var minor in new[] { 0, 1 })
            {
                var grouper = MsDrgPacks.Grouper($"{int.Parse(weights.Edition[2..]) - 1983}.{minor}");
                Assert.All(grouper.Drgs.Where(d => d.Drg < 998), d => Assert.NotNull(weights.Find(d.Drg)));
            }
        }
    }

    [Fact]
    public void A_stay_that_goes_home_is_paid_rate_times_weight()
    {
        var payment = DrgPayment.Of(Weight, Rate, 1, Rule.KindOf(291, 1));

        Assert.Equal(Money.FromDollars(8878.10m), payment.Amount);
        Assert.False(payment.IsReduced);
    }

    [Theory]
    [InlineData(0, 4439.05)]
    [InlineData(1, 4439.05)]
    [InlineData(2, 6658.58)]
    [InlineData(3, 8878.10)]
    [InlineData(9, 8878.10)]
    public void A_transfer_is_paid_per_diem_with_the_first_day_double_up_to_the_full_payment(int days, double dollars)
    {
        var payment = DrgPayment.Of(Weight, Rate, days, Rule.KindOf(291, 2));

        Assert.Equal(TransferKind.PerDiem, payment.Kind);
        Assert.Equal(Money.FromDollars((decimal)dollars), payment.Amount);
    }

    [Theory]
    [InlineData(1, 6658.58)]
    [InlineData(2, 7768.34)]
    [InlineData(3, 8878.10)]
    public void A_special_pay_transfer_gets_half_in_full_and_half_per_diem(int days, double dollars)
    {
        var payment = DrgPayment.Of(Weight with { Drg = 470 }, Rate, days, Rule.KindOf(470, 3));

        Assert.Equal(TransferKind.SpecialPay, payment.Kind);
        Assert.Equal(Money.FromDollars((decimal)dollars), payment.Amount);
    }

    [Theory]
    [InlineData(291, 1, TransferKind.None)]
    [InlineData(291, 6, TransferKind.PerDiem)]
    [InlineData(292, 6, TransferKind.None)]
    [InlineData(292, 2, TransferKind.PerDiem)]
    [InlineData(789, 2, TransferKind.None)]
    [InlineData(470, 62, TransferKind.SpecialPay)]
    [InlineData(470, 2, TransferKind.PerDiem)]
    public void The_transfer_rule_looks_at_drg_and_discharge_status(int drg, int status, TransferKind kind) =>
        Assert.Equal(kind, Rule.KindOf(drg, status));

    [Fact]
    public void The_case_mix_index_is_the_mean_of_the_weights_there_are()
    {
        var mix = default(CaseMix).Add(Weight).Add(Weight with { RelativeWeight = 0.7317m }).Add(null);

        Assert.Equal(1.0000m, mix.Index);
        Assert.Equal((2, 1), (mix.Stays, mix.Unweighted));
        Assert.Null(default(CaseMix).Index);
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_a_finding()
    {
        var file = SourceFile.From("msdrg_weights_fy2026.csv", "", "drg,mdc,type,title,relative_weight,gmlos\n1,5,MED,X,heavy,1\n"u8.ToArray());

        Assert.Equal("GRP-0201", Assert.Single(new DrgWeightsPackCompiler().Compile([file]).Findings).Code);
    }

    static IEnumerable<DrgWeights> Packs()
    {
        var compiler = new DrgWeightsPackCompiler();
        var files = Directory.GetFiles(Reference.Path("coding/drg-weights")).Select(f => SourceFile.From(Path.GetFileName(f), "drg-weights", File.ReadAllBytes(f)));
        return compiler.Compile([.. files.Where(compiler.Recognises)]).Packs.Select(p => DrgWeights.Open(MsDrgPacks.Image(p)));
    }
}
