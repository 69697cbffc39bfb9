namespace Custodian.Primaries.Tests;

/// <summary>Where CanReg 5 departs from IARC Technical Report 42, each style answers its own way.</summary>
public class PublishedConversions
{
    static readonly IarcChecks Published = Packs.Iarc.In(IarcStyle.Published);

    /// <summary>Klatskin tumour of the extrahepatic bile duct; MALT lymphoma of a lymph node; endometrial stromal sarcoma.</summary>
    [Theory]
    [InlineData("240", "8162", "C240")]
    [InlineData("771", "9699", "C830")]
    [InlineData("540", "8930", "C540")]
    public void Sites_with_a_code_of_their_own(string topography, string morphology, string icd10) => Assert.Equal(icd10, Convert(Published, topography, morphology).Icd10.Value);

    [Fact]
    public void A_malignant_dermoid_cyst_of_a_man_is_rare_as_published() =>
        Assert.Equal(
            (CheckCode.Rare, CheckCode.OK),
            (Published.Check(OfMan).Checks[(int)IarcCheck.SexMorphology], Packs.Iarc.Check(OfMan).Checks[(int)IarcCheck.SexMorphology]));

    [Fact]
    public void Codes_of_three_characters_end_without_a_blank_as_published() => Assert.Equal("C56", Convert(Published, "569", "8620").Icd10.Value);

    [Fact]
    public void Ordinary_conversions_are_the_same_in_both_styles()
    {
        foreach (var (topography, morphology) in new[] { ("504", "8500"), ("343", "8140"), ("619", "8140"), ("220", "8170"), ("421", "9861") })
        {
            Assert.Equal(Convert(Packs.Iarc, topography, morphology).Icd10, Convert(Published, topography, morphology).Icd10);
        }
    }

    static IarcCase OfMan { get; } = new("1", "050", "689", "9084", "3", "7", "9", "19700101", "20200101");

    static IarcCheckResult Convert(IarcChecks checks, string topography, string morphology) =>
        checks.Check(new("2", "050", topography, morphology, "3", "7", "9", "19700101", "20200101"));
}
