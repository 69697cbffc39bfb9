using Custodian.Survival.Distributions;

namespace Custodian.Survival.Tests;

/// <summary>Values to 18 digits, computed with 40 digits by another program; the quantiles are those of printed tables with more digits.</summary>
public class DistributionTests
{
    const double Digits = 1e-12;

    [Theory]
    [InlineData(0.5, 0.3, 0.561421973919000145)]
    [InlineData(1000, 950, 0.0550546862307380345)]
    public void Lower_gamma(double shape, double x, double expected) => Near.Equal(expected, GammaDistribution.Lower(shape, x), Digits);

    [Theory]
    [InlineData(0.5, 40, 3.74409738420289876e-19)]
    [InlineData(100000, 100700, 0.013569810015945426)]
    [InlineData(3, 1.25, 0.868467665482451242)]
    public void Upper_gamma(double shape, double x, double expected) => Near.Equal(expected, GammaDistribution.Upper(shape, x), Digits);

    [Theory]
    [InlineData(10, 0.025, 4.79538869613243364)]
    [InlineData(10, 0.975, 17.0848034514191703)]
    [InlineData(0.5, 0.975, 2.51194309365744448)]
    [InlineData(12345.6, 0.025, 12128.7756158777476)]
    public void Gamma_quantile(double shape, double p, double expected) => Near.Equal(expected, GammaDistribution.Quantile(shape, p), Digits);

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(7.5)]
    [InlineData(400)]
    public void Gamma_quantile_undoes_the_probability(double shape)
    {
        foreach (var p in new[] { 1e-6, 0.025, 0.3, 0.5, 0.8, 0.975, 0.999999 })
        {
            Near.Equal(p, GammaDistribution.Lower(shape, GammaDistribution.Quantile(shape, p)), 1e-10, $"{shape} {p}");
        }
    }

    [Theory]
    [InlineData(-5, 2.86651571879193912e-7)]
    [InlineData(-20, 2.7536241186062337e-89)]
    [InlineData(1.5, 0.933192798731141934)]
    [InlineData(0, 0.5)]
    public void Normal(double z, double expected) => Near.Equal(expected, NormalDistribution.Lower(z), Digits);

    [Theory]
    [InlineData(0.975, 1.95996398454005424)]
    [InlineData(1e-10, -6.3613409024040562)]
    public void Normal_quantile(double p, double expected) => Near.Equal(expected, NormalDistribution.Quantile(p), Digits);

    [Fact]
    public void Chi_squared() => Near.Equal(0.00131116452034528184, ChiSquared.Upper(10.3267419549, 1), Digits);

    [Fact]
    public void Student_and_Fisher()
    {
        Near.Equal(0.0204961092928764484, StudentT.Upper(2.5, 7), Digits);
        Near.Equal(0.0000406764021358197973, StudentT.Upper(30, 3), Digits);
        Near.Equal(2.30600413520416668, StudentT.Quantile(0.975, 8), Digits);
        Near.Equal(0.0214378578523970391, StudentT.UpperF(4.2, 3, 17), Digits);
    }

    [Theory]
    [InlineData(0.1, 2.25271265173420596)]
    [InlineData(1.5, -0.120782237635245222)]
    [InlineData(1e6, 12815504.5691476117)]
    public void Logarithm_of_gamma(double x, double expected) => Near.Equal(expected, Stirling.LogGamma(x), Digits);

    [Fact]
    public void What_cannot_be_is_not_a_number()
    {
        Assert.True(double.IsNaN(GammaDistribution.Quantile(-1, 0.5)));
        Assert.True(double.IsNaN(NormalDistribution.Quantile(1.5)));
        Assert.True(double.IsNaN(StudentT.Quantile(2, 5)));
    }
}
