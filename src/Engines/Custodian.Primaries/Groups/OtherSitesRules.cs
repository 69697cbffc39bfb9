namespace Custodian.Primaries;

/// <summary>
/// Sites without a chapter of their own: Multiple Primary and Histology Coding Rules 2007, Other Sites (to 2022), and Solid Tumor Rules, Other Sites (2023 and
/// later).
/// </summary>
static class OtherSitesRules
{
    /// <summary>Paired organs and sites with laterality (MP/H 2007, Other Sites, Table 1).</summary>
    static readonly string[] Pairs2007 =
    [
        "C384", "C400", "C401", "C402", "C403", "C413", "C414", "C441", "C442", "C443", "C445", "C446", "C447", "C471", "C472", "C491", "C492", "C569", "C570",
        "C620-C629", "C630", "C631", "C690-C699", "C740-C749", "C754",
    ];

    /// <summary>Solid Tumor Rules, Other Sites, Table 1: the skin of scalp and neck was added.</summary>
    static readonly string[] Pairs2023 = [.. Pairs2007, "C444"];

    /// <summary>Epithelial tumours end here.</summary>
    const int LastEpithelial = 8799;

    /// <summary>Above the rows of all tables.</summary>
    const int FirstCombinationRow = 0x8000;

    public static IReadOnlyList<Rule> Of2007(RuleLists lists)
    {
        var (prostate, ovary, adenocarcinoma) = (lists.Sites("PROSTATE"), lists.Sites("OVARY"), lists.Morphologies("ADENOCARCINOMA_NOS"));
        return
        [
            new("M3", (in p) => prostate.HasBoth(p) && adenocarcinoma.HasBoth(p) ? Answer.Single : Answer.No),
            new("M4", Questions.BothAre(lists.Morphologies("RETINO_BLASTOMA"))),
            new("M5", Questions.BothAre(lists.Morphologies("KAPOSI_SARCOMA"))),
            new("M6", Questions.FollicularAndPapillary(lists)),
            new("M7", (in p) => ovary.HasBoth(p) && AreEpithelial(p) ? Questions.SingleWithin(p, Questions.TwoMonths) : Answer.No),
            new("M8", Questions.OnBothSidesOf([.. Pairs2007.Select(s => SiteSet.Of(s))])),
            new("M9", Questions.FamilialPolyposis(lists, lists.Sites("COLON", "RECTOSIGMOID", "RECTUM"))),
            new("M10", Questions.YearsApart(1)),
            new("M11", Questions.OtherOrgan),
            new("M12", Questions.OtherSubsiteOf(SiteSet.Of("C21", "C40", "C41", "C44", "C47", "C49"))),
            new("M13", Questions.FrankAndInPolyp(lists)),
            new("M14", Questions.BothInPolyps(lists)),
            new("M15", Questions.InvasiveLongAfterInSitu),
            new("M16", Questions.NosAndSpecific(lists, "8000", "8010", "8070", "8140", "8720", "8800")),
            new("M17", Questions.OtherHistologyType),
            new("M18", Questions.Otherwise),
        ];
    }

    public static IReadOnlyList<Rule> Of2023(RuleLists lists)
    {
        var (prostate, acinar) = (lists.Sites("PROSTATE"), lists.Morphologies("ADENOCARCINOMA_PROSTATE_SUBTYPES"));
        var (thyroid, anaplastic) = (lists.Sites("THYROID"), Questions.MultipleWhen(lists.Morphologies("ANAPLASTIC_CARCINOMA"), lists.Morphologies("OTHER_THYROID_HISTOLOGIES")));
        var (rows, subtypes) = (lists.RowsBySite("OTHER_SITES_2023_TABLE_ROWS_FOR_SITE"), lists.RowsBySite("OTHER_SITES_2023_TABLE_SUBTYPES_FOR_SITE"));
        return
        [
            new("M3", (in p) => prostate.HasBoth(p) && acinar.HasBoth(p) ? Answer.Single : Answer.No),
            new("M4", SmallCellAfterAcinar(prostate)),
            new("M5", Questions.BothAre(lists.Morphologies("RETINO_BLASTOMA"))),
            new("M6", Questions.BothAre(lists.Morphologies("KAPOSI_SARCOMA"))),
            new("M7", Questions.FollicularAndPapillary(lists)),
            new("M8", (in p) => thyroid.HasBoth(p) ? anaplastic(p) : Answer.No),
            new("M9", BilateralOvary(lists.Sites("OVARY"), rows)),
            new("M10", Questions.OnBothSidesOf([.. Pairs2023.Select(s => SiteSet.Of(s))])),
            new("M11", Questions.FamilialPolyposis(lists, lists.Sites("SMALL_BOWEL"))),
            new("M12", Questions.YearsApart(1)),
            new("M13", Questions.OtherOrgan),
            new("M14", Questions.OtherSubsiteOf(SiteSet.Of("C21", "C40", "C41", "C44", "C49"))),
            new("M15", Questions.FrankAndInPolyp(lists)),
            new("M16", Questions.BothInPolyps(lists)),
            new("M17", (in p) => TableQuestions.Differ(RowIn(subtypes, p.First), RowIn(subtypes, p.Second), lists.Names)),
            new("M18", (in p) => rows.For(p.First) is { } table && ReferenceEquals(table, rows.For(p.Second)) ? SameRow(table, p) : Answer.No),
            new("M19", DifferentRows(rows, lists)),
            new("M20", Questions.InvasiveLongAfterInSitu),
            new("M21", Questions.Otherwise),
        ];
    }

    /// <summary>Small cell carcinoma of the prostate more than a year after acinar adenocarcinoma or a subtype of it (Other Sites, M4 and Table 3).</summary>
    static Question SmallCellAfterAcinar(SiteSet prostate)
    {
        var smallCell = MorphologySet.Of("8041/3");
        var acinar = MorphologySet.Of("8140/2", "8140/3", "8201/3", "8260/3", "8230/3", "8500/3", "8572/3", "8574/3", "8480/3", "8490/3");
        var apart = Questions.YearsApart(1);
        return (in Pair pair) =>
            !prostate.HasBoth(pair) || !smallCell.FacesOther(acinar, pair) || (pair.IsOrdered && !smallCell.Has(pair.Later)) || pair.Order == Order.SameDay ? Answer.No
            : pair.Order == Order.Unknown ? Answer.PerhapsMultiple(Doubt.DateUnknown)
            : apart(pair);
    }

    static Question BilateralOvary(SiteSet ovary, SiteTables rows) => (in Pair pair) =>
        ovary.HasBoth(pair) && AreEpithelial(pair) && (pair.SameHistology || (RowIn(rows, pair.First) is > 0 and var row && row == RowIn(rows, pair.Second)))
            ? Questions.SingleWithin(pair, Questions.TwoMonths)
            : Answer.No;

    static Answer SameRow(RowTable table, in Pair pair) =>
        TableQuestions.OneRow(pair, table.RowOf(pair.First), table.RowOf(pair.Second)) == true ? Questions.SingleWithin(pair, Questions.TwoMonths) : Answer.No;

    /// <summary>Table 2 lists combination codes: each is a row of its own for the sites whose table does not have it.</summary>
    static Question DifferentRows(SiteTables rows, RuleLists lists)
    {
        var combinations = lists.Morphologies("OTHER_SITES_2023_TABLE_2");
        ushort Row(in Tumour tumour) =>
            RowIn(rows, tumour) is > 0 and var row ? row : combinations.Has(tumour) ? (ushort)(FirstCombinationRow + tumour.HistologyIndex) : (ushort)0;
        return (in Pair pair) => TableQuestions.DifferentRows(pair, Row(pair.First), Row(pair.Second));
    }

    static ushort RowIn(SiteTables tables, in Tumour tumour) => tables.For(tumour) is { } table ? table.RowOf(tumour) : (ushort)0;

    static bool AreEpithelial(in Pair pair) => pair.First.Histology <= LastEpithelial && pair.Second.Histology <= LastEpithelial;
}
