using System.Globalization;
using Custodian.Oncology.Recodes;

namespace Custodian.Oncology.Tests;

public class RecodeTests
{
    [Theory]
    [InlineData("C509", "8500", "3", 2020, "seerSiteRecode", "26000")]
    [InlineData("C619", "8140", "3", 2020, "seerSiteRecode", "28010")]
    [InlineData("C619", "8140", "3", 2020, "iccc", "116")]
    [InlineData("C649", "8960", "3", 2020, "icccMajorCategory", "06")]
    [InlineData("C711", "9440", "3", 2020, "seerBrainCnsRecode2020", "02")]
    [InlineData("C779", "9650", "3", 2020, "seerLymphNeoplasmRecode2021", "05")]
    [InlineData("C700", "9530", "0", 2003, "seerBehaviorRecode", "9")]
    [InlineData("C700", "9530", "0", 2004, "seerBehaviorRecode", "0")]
    [InlineData("C679", "8130", "1", 2004, "seerBehaviorRecode", "3")]
    public void A_tumour_has_the_group_of_its_table(string site, string histology, string behaviour, int year, string recode, string code) =>
        Assert.Equal(code, Registry.Tables.Recodes.Value.Of(site, histology, behaviour, year)[recode]);

    [Theory]
    [InlineData("", "8140", "3")]
    [InlineData("C619", "", "3")]
    [InlineData("X", "Y", "Z")]
    public void Codes_that_are_none_have_the_code_for_unknown(string site, string histology, string behaviour)
    {
        var recodes = Registry.Tables.Recodes.Value.Of(site, histology, behaviour, null);

        Assert.Equal(("99999", "999", "99", "9"), (recodes["seerSiteRecode"], recodes["iccc"], recodes["seerSiteRecode2023"], recodes["seerBehaviorRecode"]));
    }

    [Theory]
    [InlineData("C000-C006,C008", 6, true)]
    [InlineData("C000-C006,C008", 7, false)]
    [InlineData("C00.0-C80.9", 809, true)]
    [InlineData("9826, 9835-9836", 9836, true)]
    [InlineData(",9728-9729", 9727, false)]
    [InlineData("", 0, false)]
    public void Ranges_are_read_as_the_tables_write_them(string text, int code, bool within) => Assert.Equal(within, CodeRanges.Parse(text).Has(code));

    [Fact]
    public void Every_tumour_of_the_recode_cases_agrees()
    {
        var lines = Registry.Cases("algorithms/recodes.csv").Select(l => l.Split(',')).ToList();
        var recodes = Registry.Tables.Recodes.Value;

        var differing = lines.Skip(1).Where(l =>
        {
            var got = recodes.Of(l[0], l[1], l[2], int.Parse(l[3], CultureInfo.InvariantCulture));
            return lines[0].Skip(4).Zip(l.Skip(4)).Any(c => got[c.First] != c.Second);
        });

        Assert.Empty(differing);
    }
}
