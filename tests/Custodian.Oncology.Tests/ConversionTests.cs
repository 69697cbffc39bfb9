using Custodian.Oncology.Conversion;

namespace Custodian.Oncology.Tests;

public class ConversionTests
{
    [Theory]
    [InlineData("C343", "9699", "3", "9680", "3", IcdO2Result.SuccessfulNeedsHandReview)]
    [InlineData("C300", "8300", "3", "8300", "3", IcdO2Result.Successful)]
    [InlineData("C300", "8345", "3", "8511", "3", IcdO2Result.SuccessfulNeedsHandReview)]
    [InlineData("C569", "8442", "1", "8442", "3", IcdO2Result.Successful)]
    [InlineData("C181", "8245", "1", "8240", "1", IcdO2Result.SuccessfulNeedsHandReview)]
    [InlineData("C300", "8245", "1", "8240", "3", IcdO2Result.SuccessfulNeedsHandReview)]
    [InlineData("C343", "9133", "3", "9134", "1", IcdO2Result.SuccessfulNeedsHandReview)]
    [InlineData("C712", "9590", "3", "9594", "3", IcdO2Result.SuccessfulNeedsHandReview)]
    [InlineData("C900", "8900", "9", "9999", "9", IcdO2Result.FailedInvalidSite)]
    [InlineData("C503", "7777", "3", "9999", "9", IcdO2Result.FailedInvalidHistology)]
    [InlineData("C503", "8007", "3", "9999", "9", IcdO2Result.FailedInvalidHistology)]
    [InlineData("C503", "8480", "8", "9999", "9", IcdO2Result.FailedInvalidBehaviour)]
    public void Icd_o_3_goes_back_to_icd_o_2(string site, string histology, string behaviour, string histologyO2, string behaviourO2, IcdO2Result result) =>
        Assert.Equal(new(site, histologyO2, behaviourO2, result), Registry.Tables.IcdO2.Value.Convert(site, histology, behaviour));

    [Theory]
    [InlineData(IcdSystem.Icd9Cm, "140", "1", "C009")]
    [InlineData(IcdSystem.Icd9Cm, "1401", "", "C001")]
    [InlineData(IcdSystem.Icd10, "C00", "", "C009")]
    [InlineData(IcdSystem.Icd10Cm, "c00.1", "", "C001")]
    public void A_diagnosis_code_has_a_site(IcdSystem system, string code, string sex, string site) =>
        Assert.Equal(site, Registry.Tables.Icd.Value.Find(system, code, sex)?.Site);

    [Fact]
    public void A_code_that_is_not_in_the_table_has_no_equivalent() => Assert.Null(Registry.Tables.Icd.Value.Find(IcdSystem.Icd10Cm, "I10"));

    [Theory]
    [InlineData(2011, "C342", "9719", "Lung")]
    [InlineData(2024, "C119", "8810", "Pharynx")]
    [InlineData(2030, "C119", "8810", "Pharynx")]
    [InlineData(2015, "C638", "8810", null)]
    [InlineData(1997, "C342", "8140", null)]
    [InlineData(2011, "C34", "8140", null)]
    public void Surgery_codes_are_those_of_site_histology_and_year(int year, string site, string histology, string? title) =>
        Assert.Equal(title, Registry.Tables.Surgery.Value.Find(year, site, histology)?.Title);

    [Theory]
    [InlineData("C000", "8000", "3", true)]
    [InlineData("C000", "9440", "3", false)]
    public void The_list_of_2015_has_a_pair_or_not(string site, string histology, string behaviour, bool listed) =>
        Assert.Equal(listed, Registry.Tables.SiteHistology.Value.Has(site, histology, behaviour));
}
