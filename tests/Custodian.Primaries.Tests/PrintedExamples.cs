namespace Custodian.Primaries.Tests;

/// <summary>
/// The examples that the manuals print, coded. Some are printed with the last rule of a group although a rule before it answers already (tumours of the same
/// row, or branch, found together); hematopoietic rule M7 is answered with M15, as its text says.
/// </summary>
public class PrintedExamples
{
    const PrimaryResult Single = PrimaryResult.SinglePrimary, Multiple = PrimaryResult.MultiplePrimaries, Open = PrimaryResult.Questionable;

    [Theory]
    [InlineData("20120301 C421 9861/3 -", "20130401 C490 9930/3 -", Single, "M3")]
    [InlineData("20030301 C779 9591/3 -", "20130401 C779 9718/3 -", Single, "M15")]
    [InlineData("20080301 C779 9590/3 -", "20141101 C779 9712/3 -", Single, "M15")]
    [InlineData("20010301 C421 9950/3 -", "20130401 C421 9961/3 -", Multiple, "M15")]
    [InlineData("20130201 C504 9680/3 R", "20130201 C504 9680/3 L", Single, "M2")]
    [InlineData("20100301 C421 9989/3 -", "20130301 C421 9861/3 -", Multiple, "M10")]
    [InlineData("20100301 C421 9861/3 -", "20130301 C421 9989/3 -", Open, "M12")]
    [InlineData("20130301 C779 9680/3 -", "20130401 C421 9690/3 -", Open, "M12")]
    [InlineData("20130301 C770 9650/3 -", "20130301 C770 9591/3 -", Single, "M5")]
    [InlineData("20130301 C770 9650/3 -", "20130301 C170 9591/3 -", Multiple, "M6")]
    [InlineData("20130213 C412 9731/3 -", "20130302 C421 9732/3 -", Open, "M8")]
    public void Hematopoietic_neoplasms(string first, string second, PrimaryResult result, string step) => Check(first, second, "hemato_2010_and_later", result, step);

    [Theory]
    [InlineData("20100301 C609 8070/3 -", "20100301 C209 8140/3 -", "mph_2007_to_2022_other_sites", Multiple, "M11")]
    [InlineData("20100301 C539 8070/3 -", "20100301 C519 8070/3 -", "mph_2007_to_2022_other_sites", Multiple, "M11")]
    [InlineData("20230301 C609 8070/3 -", "20230301 C529 8140/3 -", "str_2023_and_later_other_sites", Multiple, "M13")]
    [InlineData("20230301 C539 8070/3 -", "20230301 C519 8070/3 -", "str_2023_and_later_other_sites", Multiple, "M13")]
    [InlineData("20240301 C619 8140/3 -", "20240601 C619 8140/3 -", "str_2023_and_later_other_sites", Single, "M3")]
    [InlineData("20240301 C619 8140/3 -", "20240601 C619 8041/3 -", "str_2023_and_later_other_sites", Multiple, "M19")]
    [InlineData("20230301 C619 8140/3 -", "20240601 C619 8041/3 -", "str_2023_and_later_other_sites", Multiple, "M4")]
    public void Other_sites(string first, string second, string group, PrimaryResult result, string step) => Check(first, second, group, result, step);

    [Theory]
    [InlineData("20210301 C445 8720/3 R", "20210301 C445 8720/3 M", "str_2021_and_later_cutaneous_melanoma", Multiple, "M4")]
    [InlineData("20210301 C445 8720/3 R", "20210301 C445 8720/3 L", "str_2021_and_later_cutaneous_melanoma", Multiple, "M4")]
    [InlineData("20210301 C445 8771/3 R", "20210301 C445 8721/3 R", "str_2021_and_later_cutaneous_melanoma", Multiple, "M5")]
    [InlineData("20080301 C445 8720/3 R", "20080301 C445 8720/3 M", "mph_2007_to_2017_melanoma", Multiple, "M4")]
    [InlineData("20080301 C445 8720/3 R", "20080301 C446 8720/3 R", "mph_2007_to_2017_melanoma", Multiple, "M3")]
    public void Melanoma(string first, string second, string group, PrimaryResult result, string step) => Check(first, second, group, result, step);

    [Theory]
    [InlineData("20080301 C713 9401/3 R", "20080601 C713 9401/3 L", "mph_2007_to_2017_malignant_brain", Single, "M7")]
    [InlineData("20050301 C713 9400/3 R", "20150601 C713 9440/3 L", "mph_2007_to_2017_malignant_brain", Single, "M6")]
    [InlineData("20180301 C713 9401/3 R", "20180601 C713 9401/3 L", "str_2018_and_later_malignant_cns", Single, "M8")]
    public void Brain(string first, string second, string group, PrimaryResult result, string step) => Check(first, second, group, result, step);

    [Theory]
    [InlineData("20180301 C504 8500/3 R", "20180301 C504 8500/2 R", "str_2018_and_later_breast", Single, "M12")]
    [InlineData("20180301 C504 8540/3 R", "20180301 C504 8520/3 R", "str_2018_and_later_breast", Multiple, "M13")]
    [InlineData("20180301 C187 8140/2 -", "20180301 C187 8140/3 -", "str_2018_and_later_colon", Single, "M11")]
    [InlineData("20180301 C187 8140/2 -", "20180301 C186 8480/3 -", "str_2018_and_later_colon", Multiple, "M9")]
    [InlineData("20160301 C649 8312/3 R", "20180301 C649 8312/3 R", "str_2018_and_later_kidney", Single, "M13")]
    [InlineData("20180301 C679 8041/3 -", "20180301 C679 8120/3 -", "str_2018_and_later_urinary", Multiple, "M13")]
    [InlineData("20180301 C679 8120/3 -", "20180301 C679 8120/2 -", "str_2018_and_later_urinary", Single, "M15")]
    public void Organs_since_2018(string first, string second, string group, PrimaryResult result, string step) => Check(first, second, group, result, step);

    [Theory]
    [InlineData("20040301 C649 8312/3 R", "20040301 C649 8312/3 R", "2006_and_earlier_solid_malignant", Single, "M3")]
    [InlineData("20040301 C504 8500/3 R", "20040301 C504 8500/2 R", "2006_and_earlier_solid_malignant", Single, "M3")]
    [InlineData("20041201 C187 8210/3 -", "20050115 C187 8210/3 -", "2006_and_earlier_solid_malignant", Single, "M3")]
    [InlineData("20040301 C504 8500/3 R", "20040701 C502 8500/3 R", "2006_and_earlier_solid_malignant", Multiple, "M5")]
    [InlineData("20040301 C320 8070/3 -", "20040301 C090 8070/3 R", "2006_and_earlier_solid_malignant", Multiple, "M10")]
    [InlineData("20040301 C679 8120/3 -", "20040615 C679 8120/3 -", "2006_and_earlier_solid_malignant", Single, "M5")]
    [InlineData("20040301 C619 8140/3 -", "20040715 C619 8140/3 -", "2006_and_earlier_solid_malignant", Single, "M5")]
    [InlineData("20040301 C739 8260/3 -", "20040301 C739 8330/3 -", "2006_and_earlier_solid_malignant", Single, "M6")]
    [InlineData("20040301 C679 8130/3 -", "20040301 C679 8120/3 -", "2006_and_earlier_solid_malignant", Single, "M5")]
    [InlineData("20040301 C502 8520/3 L", "20040301 C503 8500/2 L", "2006_and_earlier_solid_malignant", Single, "M6")]
    [InlineData("20040301 C500 8540/3 R", "20040301 C504 8500/3 R", "2006_and_earlier_solid_malignant", Single, "M6")]
    [InlineData("20040301 C504 8500/3 R", "20040301 C504 8520/3 L", "2006_and_earlier_solid_malignant", Multiple, "M7")]
    [InlineData("19990301 C184 8481/3 -", "20020301 C711 9400/3 R", "2006_and_earlier_solid_malignant", Multiple, "M9")]
    [InlineData("20040301 C679 8120/3 -", "20040301 C619 8140/3 -", "2006_and_earlier_solid_malignant", Multiple, "M9")]
    public void Solid_tumours_before_2007(string first, string second, string group, PrimaryResult result, string step) => Check(first, second, group, result, step);

    [Theory]
    [InlineData("20100301 C040 8070/3 -", "20100301 C040 8070/3 -", "mph_2007_to_2017_head_and_neck", Single, "M12")]
    [InlineData("20100301 C040 8070/2 -", "20100401 C040 8070/3 -", "mph_2007_to_2017_head_and_neck", Single, "M12")]
    [InlineData("20100301 C040 8070/3 -", "20100901 C040 8070/2 -", "mph_2007_to_2017_head_and_neck", Single, "M12")]
    [InlineData("20100301 C504 8500/3 R", "20100301 C504 8500/2 R", "mph_2007_to_2017_breast", Single, "M11")]
    [InlineData("20100301 C502 8520/3 L", "20100301 C504 8520/3 L", "mph_2007_to_2017_breast", Single, "M13")]
    [InlineData("20100301 C700 9530/0 R", "20120301 C700 9530/0 R", "mph_2007_to_2017_benign_brain", Single, "M12")]
    [InlineData("20100301 C700 9530/0 R", "20120301 C700 9530/0 ?", "mph_2007_to_2017_benign_brain", Open, "M5")]
    [InlineData("20100301 C711 9412/1 R", "20120301 C711 9413/0 R", "mph_2007_to_2017_benign_brain", Single, "M8")]
    [InlineData("20080301 C711 9400/3 R", "20170601 C711 9440/3 R", "mph_2007_to_2017_malignant_brain", Single, "M6")]
    [InlineData("20180301 C182 8140/3 -", "20180301 C209 8140/3 -", "str_2018_and_later_colon", Multiple, "M4")]
    [InlineData("20180301 C182 8220/3 -", "20180301 C187 8220/3 -", "str_2018_and_later_colon", Single, "M3")]
    [InlineData("20180301 C649 8312/3 L", "20200301 C649 8310/3 L", "str_2018_and_later_kidney", Single, "M13")]
    [InlineData("20180101 C669 8120/3 R", "20220601 C669 8120/3 L", "str_2018_and_later_urinary", Multiple, "M4")]
    [InlineData("20180301 C669 8120/2 R", "20180401 C679 8120/3 -", "str_2018_and_later_urinary", Single, "M11")]
    [InlineData("20210301 C445 8720/3 M", "20210301 C445 8720/3 L", "str_2021_and_later_cutaneous_melanoma", Multiple, "M4")]
    [InlineData("20210301 C445 8720/3 R", "20210301 C445 8720/3 ?", "str_2021_and_later_cutaneous_melanoma", Open, "M6")]
    public void Further_organs(string first, string second, string group, PrimaryResult result, string step) => Check(first, second, group, result, step);

    [Theory]
    [InlineData("20180301 C343 8140/3 R", "2018 C343 8140/3 ?", Open)]
    [InlineData("2018 C504 8500/2 R", "2018 C504 8500/3 R", Open)]
    public void What_is_not_known_leaves_the_question_open_and_says_what_to_find_out(string first, string second, PrimaryResult result)
    {
        var got = Packs.Rules.Explain(Written.Tumour(first), Written.Tumour(second));

        Assert.Equal(result, got.Result);
        Assert.NotEmpty(got.Reason);
        Assert.Contains(got.Tried, t => t.Remark.Length > 0);
    }

    [Fact]
    public void Every_group_names_its_manual_and_every_rule_has_an_id_of_its_own()
    {
        var groups = Packs.Rules.Groups.ToList();

        Assert.Equal(25, groups.Count);
        Assert.All(groups, g => Assert.NotEmpty(g.Citation));
        Assert.Equal(groups.Count, groups.Select(g => g.Id).Distinct().Count());
        Assert.All(groups, g => Assert.Equal(g.Rules.Count, g.Rules.Select(r => r.Step).Distinct().Count()));
    }

    static void Check(string first, string second, string group, PrimaryResult result, string step)
    {
        var got = Packs.Rules.Explain(Written.Tumour(first), Written.Tumour(second));

        Assert.Equal((group, result, step), (got.GroupId, got.Result, got.Step));
        Assert.Equal($"{group}/{step}", got.Tried[^1].Id);
    }
}
