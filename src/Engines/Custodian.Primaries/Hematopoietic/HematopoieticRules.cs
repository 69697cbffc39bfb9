namespace Custodian.Primaries;

/// <summary>
/// Hematopoietic and lymphoid neoplasms: SEER 1998 (to 2000), SEER 2001 (2001 to 2009), and the Hematopoietic and Lymphoid Neoplasm Coding Manual with its
/// database (2010 and later).
/// </summary>
sealed class HematopoieticRules
{
    /// <summary>The manual's "simultaneously or within 21 days".</summary>
    const int Simultaneous = 21;

    readonly HematopoieticTables _tables;
    readonly SiteSet _nodes;
    readonly MorphologySet _malt, _hodgkin, _nonHodgkin, _nonHodgkinOrNos, _mastSarcoma, _mastLeukemia, _myeloidSarcoma, _myeloidLeukemia, _transplant, _afterTransplant;
    readonly MorphologySet _myeloma = MorphologySet.Of("9732/3"), _plasmacytoma = MorphologySet.Of("9731/3", "9734/3");

    HematopoieticRules(RuleLists lists, HematopoieticTables tables)
    {
        (_tables, _nodes, _malt) = (tables, lists.Sites("LYMPH_NODE"), lists.Morphologies("MALT"));
        (_hodgkin, _nonHodgkin) = (lists.Morphologies("HODGKIN_LYMPHOMA"), lists.Morphologies("NON_HODGKIN_LYMPHOMA"));
        _nonHodgkinOrNos = lists.Morphologies("LYMPHOMA_NOS_AND_NON_HODGKIN_LYMPHOMA");
        (_mastSarcoma, _mastLeukemia) = (lists.Morphologies("MAST_CELL_SARCOMA"), lists.Morphologies("MAST_CELL_LEUKEMIA"));
        (_myeloidSarcoma, _myeloidLeukemia) = (lists.Morphologies("MYELOID_SARCOMA"), lists.Morphologies("MYELOID_LEUKEMIA"));
        (_transplant, _afterTransplant) = (lists.Morphologies("PTLD"), lists.Morphologies("BCELL", "TCELL", "HODGKIN_LYMPHOMA", "PLASMACYTOMA"));
    }

    public static IReadOnlyList<Rule> Of1998(HematopoieticTables tables) =>
        [new("", (in p) => p.SameHistology ? Single(Doubt.SeerRulesOf1998) : InOrder(p, Doubt.SeerRulesOf1998, tables.IsSingle1998))];

    public static IReadOnlyList<Rule> Of2001(HematopoieticTables tables) =>
        [new("", (in p) => p.SameHistology ? Single(Doubt.SeerRulesOf2001) : tables.AreIn2001(p) ? InOrder(p, Doubt.SeerRulesOf2001, tables.IsSingle2001) : Multiple(Doubt.SeerRulesOf2001))];

    public static IReadOnlyList<Rule> Of2010(RuleLists lists, HematopoieticTables tables)
    {
        var rules = new HematopoieticRules(lists, tables);
        return
        [
            new("M1", Questions.NeverMet),
            new("M2", rules.SingleHistology),
            new("M3", rules.SarcomaWithLeukemia),
            new("M4", (in p) => !p.SameHistology && rules._nonHodgkinOrNos.HasBoth(p) && rules.IsSameLocation(p) ? Questions.SingleWithin(p, Simultaneous) : Answer.No),
            new("M5", (in p) => rules._hodgkin.FacesOther(rules._nonHodgkinOrNos, p) && rules.IsSameLocation(p) ? Questions.SingleWithin(p, Simultaneous) : Answer.No),
            new("M6", (in p) => rules._hodgkin.FacesOther(rules._nonHodgkin, p) && !rules.IsSameLocation(p) ? Answer.Multiple : Answer.No),
            new("M7", Questions.NeverMet),
            new("M8", (in p) => rules.ChronicAndAcuteTogether(p, Doubt.OneBiopsy)),
            new("M9", (in p) => rules.ChronicAndAcuteTogether(p, Doubt.NoBiopsy)),
            new("M10", rules.ChronicThenAcute),
            new("M11", (in p) => rules.ChronicAndAcuteTogether(p, Doubt.TwoBiopsies)),
            new("M12", rules.AcuteThenChronic),
            new("M13", rules.AcuteThenChronic),
            new("M14", rules.LymphomaAfterTransplant),
            new("M15", (in p) => tables.IsSamePrimary(p) ? Answer.Single : Answer.Multiple),
        ];
    }

    delegate bool SameDisease(in Tumour earlier, in Tumour later);

    static Answer InOrder(in Pair pair, Doubt rules, SameDisease same) =>
        pair.Order == Order.Unknown ? Answer.Review(Doubt.DateUnknown)
        : same(pair.Earlier, pair.Later) || (pair.Order == Order.SameDay && same(pair.Later, pair.Earlier)) ? Single(rules)
        : Multiple(rules);

    static Answer Single(Doubt rules) => new(Verdict.SinglePrimary, rules);

    static Answer Multiple(Doubt rules) => new(Verdict.MultiplePrimaries, rules);

    /// <summary>Nodal and extranodal MALT lymphoma share a code and are two diseases.</summary>
    Answer SingleHistology(in Pair pair) =>
        !pair.SameHistology ? Answer.No : _malt.HasBoth(pair) && _nodes.HasOne(pair) ? Answer.Review(Doubt.None) : Answer.Single;

    Answer SarcomaWithLeukemia(in Pair pair)
    {
        if (!Questions.BothMalignant(pair) || !(_mastSarcoma.FacesOther(_mastLeukemia, pair) || _myeloidSarcoma.FacesOther(_myeloidLeukemia, pair)))
        {
            return Answer.No;
        }

        var gap = pair.Days(Simultaneous);
        return pair.Order == Order.Unknown && gap == Gap.Unknown ? Answer.PerhapsSingle(Doubt.DateUnknown)
            : gap == Gap.Within || (pair.IsOrdered && (_mastSarcoma.Has(pair.Later) || _myeloidSarcoma.Has(pair.Later))) ? Answer.Single
            : Answer.No;
    }

    Answer ChronicAndAcuteTogether(in Pair pair, Doubt documentation) =>
        pair.Days(Simultaneous) != Gap.Beyond && _tables.IsTransformation(pair) ? Answer.Review(documentation) : Answer.No;

    Answer ChronicThenAcute(in Pair pair)
    {
        if (!_tables.IsTransformation(pair))
        {
            return Answer.No;
        }

        var gap = pair.Days(Simultaneous);
        return _myeloma.FacesOther(_plasmacytoma, pair) ? Answer.Review(Doubt.PlasmacytomaWorkup)
            : gap == Gap.Unknown || pair.Order == Order.Unknown ? Answer.PerhapsMultiple(Doubt.DateUnknown)
            : gap == Gap.Beyond && pair.IsOrdered && _tables.IsChronicToAcute(pair.Earlier, pair.Later) ? Answer.Multiple
            : Answer.No;
    }

    Answer AcuteThenChronic(in Pair pair) => _tables.IsTransformation(pair) ? Answer.Review(Doubt.TreatmentUnconfirmed) : Answer.No;

    /// <summary>"Simultaneously" is the same day here.</summary>
    Answer LymphomaAfterTransplant(in Pair pair) =>
        !_transplant.FacesOther(_afterTransplant, pair) || !pair.MayBeSameDay ? Answer.No
        : pair.Order == Order.SameDay ? Answer.Single
        : Answer.PerhapsSingle(Doubt.DateUnknown);

    /// <summary>The same site; another part of the same organ too, but not another lymph node region.</summary>
    bool IsSameLocation(in Pair pair) => pair.SameSite || (pair.SameOrgan && !_nodes.Has(pair.First));
}
