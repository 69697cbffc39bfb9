using CsCheck;

namespace Custodian.Primaries.Tests;

/// <summary>What must hold for any two tumours.</summary>
public class PrimaryLaws
{
    const int LatestYear = 2026;

    static readonly string[] Sites =
        ["C021", "C079", "C139", "C163", "C180", "C187", "C199", "C209", "C220", "C254", "C341", "C343", "C384", "C421", "C445", "C446", "C504", "C505", "C539", "C569", "C619", "C649", "C659", "C669", "C679", "C680", "C700", "C713", "C716", "C723", "C739", "C751", "C754", "C779"];

    static readonly string[] Histologies =
        ["8000", "8010", "8041", "8046", "8070", "8071", "8083", "8120", "8130", "8140", "8144", "8210", "8240", "8246", "8312", "8480", "8500", "8520", "8540", "8720", "8721", "8771", "8890", "9140", "9380", "9400", "9401", "9440", "9530", "9560", "9590", "9650", "9680", "9732", "9731", "9823", "9861", "9950", "9989"];

    static readonly Gen<TumourText> AnyTumour =
        from site in AnyOf(Sites)
        from histology in AnyOf(Histologies)
        from behaviour in AnyOf("0", "1", "2", "3", "6")
        from side in AnyOf("0", "1", "2", "3", "4", "5", "9", "")
        from year in Gen.Int[1995, LatestYear]
        from month in AnyOf("", "01", "06", "07", "12", "99")
        from day in AnyOf("", "01", "15", "28", "99")
        select new TumourText(site, histology, behaviour, side, year.ToString(System.Globalization.CultureInfo.InvariantCulture), month, day);

    /// <summary>No rule asks which tumour is named first, save what the texts of doubt say.</summary>
    [Fact]
    public void Tumours_of_one_day_may_be_swapped() =>
        Gen.Select(AnyTumour, AnyTumour).Sample((one, other) =>
        {
            var (first, second) = (Read(one with { Month = "06", Day = "15" }), Read(other with { Year = one.Year, Month = "06", Day = "15" }));
            var (decision, swapped) = (Packs.Rules.Decide(first, second), Packs.Rules.Decide(second, first));
            return (decision.Result, decision.GroupId, decision.Step, decision.Tried) == (swapped.Result, swapped.GroupId, swapped.Step, swapped.Tried);
        });

    [Fact]
    public void An_explanation_says_what_the_decision_says() =>
        Gen.Select(AnyTumour, AnyTumour).Sample((one, other) =>
        {
            var (first, second) = (Read(one), Read(other));
            var (decision, why) = (Packs.Rules.Decide(first, second), Packs.Rules.Explain(first, second));
            return (decision.Result, decision.Basis, decision.GroupId, decision.Step, decision.Tried) == (why.Result, why.Basis, why.GroupId, why.Step, why.Tried.Count)
                && (decision.Basis != DecisionBasis.Rule || why.Result == PrimaryResult.Questionable || Settles(why));
        });

    [Fact]
    public void The_same_tumour_reported_twice_is_never_two_primaries() =>
        AnyTumour.Sample(text =>
        {
            var tumour = Read(text with { Laterality = "1", Month = "06", Day = "15" });
            return Packs.Rules.Decide(tumour, tumour).Result != PrimaryResult.MultiplePrimaries;
        });

    [Fact]
    public void Any_text_is_read_or_refused() =>
        Gen.Select(Gen.String, Gen.String, Gen.String, Gen.String).Sample((site, histology, year, rest) =>
        {
            var text = new TumourText(site, histology, rest, rest, year, rest, rest, histology, rest);
            return !Tumour.TryRead(text, LatestYear, out var tumour) || Packs.Rules.Decide(tumour, tumour).Result == PrimaryResult.SinglePrimary;
        });

    [Fact]
    public void Any_text_has_an_answer_by_the_international_rules() =>
        Gen.Select(Gen.String, Gen.String, Gen.String, Gen.String).Sample((site, histology, otherSite, otherHistology) =>
        {
            var one = new IarcTumour(site, histology, "3", null, null);
            var other = new IarcTumour(otherSite, otherHistology, "3", null, null);
            var pair = (IarcPrimaries.Compare(site, histology, otherSite, otherHistology), IarcPrimaries.Compare(otherSite, otherHistology, site, histology));
            return pair.Item1 == pair.Item2 && IarcPrimaries.Indicators([one, other], IarcReview.PrimariesToo).Count == 2;
        });

    [Fact]
    public void Any_text_has_checks_and_conversions() =>
        Gen.Select(Gen.String.Null(), Gen.String.Null(), AnyOf("22", "220", "504", "C50", "8", ""), AnyOf("8000", "814", "8930", "99999", "8805x", ""), AnyOf("0", "3", "x", "")).Sample((text, date, topography, morphology, behaviour) =>
            Packs.Iarc.Check(new(text, text, topography, morphology, behaviour, text, text, date, date)).Checks.Count == Enum.GetValues<IarcCheck>().Length
            && Packs.Iarc.Check(new(text, date, text, date, text, date, text, date, text)).Checks.Count == Enum.GetValues<IarcCheck>().Length);

    static Gen<string> AnyOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    /// <summary>The last rule tried is the one that decided.</summary>
    static bool Settles(Explanation why) => why.Tried[^1].Id == why.RuleId && why.Tried.SkipLast(1).All(t => t.Verdict is not (Verdict.SinglePrimary or Verdict.MultiplePrimaries));

    static Tumour Read(TumourText text)
    {
        Assert.True(Tumour.TryRead(text, LatestYear, out var tumour));
        return tumour;
    }
}
