namespace Custodian.Primaries;

/// <summary>Solid Tumor Rules, Malignant CNS and Peripheral Nerves, and Non-malignant CNS (2018 and later).</summary>
static class NervousSystemRules
{
    /// <summary>From this year on the table of non-malignant histologies is the revised one.</summary>
    const int RevisedTable6 = 2023;

    public static IReadOnlyList<Rule> Malignant(RuleLists lists)
    {
        var (brain, rows) = (lists.Sites("CNS_2018_BRAIN_SITES"), lists.Rows("MALIGNANT_CNS_2018_TABLE3_ROWS"));
        var unspecified = MorphologySet.Of("8000");
        return
        [
            new("M6", Questions.NeverMet),
            new("M7", GlioblastomaAfterGlioma(lists)),
            new("M8", (in p) => p.SameHistology && brain.HasBoth(p) ? Answer.Single : Answer.No),
            new("M9", DifferentParts(lists, "MALIGNANT_CNS_2018_MENINGES_OF_CRANIAL_OR_PERIPH_NERVES_SITES", lists.Sites("CNS_2018_CRANIAL_NERVES_SITES_NON_CAUDA_EQUINA"))),
            new("M10", TableQuestions.DifferentSubtypes(lists.Rows("MALIGNANT_CNS_2018_TABLE3_SUBTYPES"), lists.Names)),
            new("M11", GliomaNosAndSubtype(rows, lists.Names)),
            new("M12", (in p) => SameRow(p, rows.RowOf(p.First), rows.RowOf(p.Second), lists.Names)),
            new("M13", (in p) => DifferentRows(p, rows.RowOf(p.First), rows.RowOf(p.Second), unspecified, lists.Names)),
            new("M14", Questions.Otherwise),
        ];
    }

    public static IReadOnlyList<Rule> NonMalignant(RuleLists lists)
    {
        var (brain, cranialMeninges) = (lists.Sites("CNS_2018_BRAIN_SITES"), lists.Sites("CNS_2018_CEREBRAL_MENINGES_SITES"));
        var meningioma = lists.Morphologies("CNS_2018_MENINGIOMAS");
        var (acousticNerve, acousticNeuroma) = (SiteSet.Of("C724"), MorphologySet.Of("9560/0"));
        var (opticNerve, opticGlioma) = (SiteSet.Of("C723"), MorphologySet.Of("9421/1"));
        var (rows2018, rows2023) = (lists.Rows("NON_MALIGNANT_CNS_2018_TABLE6_ROWS"), lists.Rows("NON_MALIGNANT_CNS_2023_TABLE6_ROWS"));
        ushort Row(in Tumour t) => (t.Year >= RevisedTable6 ? rows2023 : rows2018).RowOf(t);
        var unspecified = MorphologySet.Of("8000");
        return
        [
            new("M6", Questions.NeverMet),
            new("M7", (in p) => (acousticNerve.HasBoth(p) && acousticNeuroma.HasBoth(p)) || (opticNerve.HasBoth(p) && opticGlioma.HasBoth(p)) ? Answer.Single : Answer.No),
            new("M8", DifferentParts(lists, "NON_MALIGNANT_CNS_2018_MENINGES_OF_CRANIAL_OR_PERIPH_NERVES_SITES", SiteSet.Of())),
            new("M9", TableQuestions.DifferentSubtypes(lists.Morphologies("NON_MALIGNANT_CNS_2018_TABLE6_SUBTYPES"))),
            new("M10", (in p) => cranialMeninges.HasBoth(p) && meningioma.HasBoth(p) ? Answer.Single : Answer.No),
            new("M11", (in p) => p.SameHistology && brain.HasBoth(p) ? Answer.Single : Answer.No),
            new("M12", (in p) => SameRow(p, Row(p.First), Row(p.Second), lists.Names)),
            new("M13", Questions.SingleWhen(MorphologySet.Of("9380"), MorphologySet.Of("9383", "9384", "9394", "9421", "9431", "9444"))),
            new("M14", (in p) => DifferentRows(p, Row(p.First), Row(p.Second), unspecified, lists.Names)),
            new("M15", Questions.Otherwise),
        ];
    }

    static Question GlioblastomaAfterGlioma(RuleLists lists)
    {
        var (glioblastoma, glial) = (lists.Morphologies("GLIOBLASTOMA_NOS_AND_MULTIFORME"), lists.Morphologies("GLIAL_TUMOR_2018"));
        return (in Pair pair) =>
            pair.SameHistology || !glial.FacesOther(glioblastoma, pair) ? Answer.No
            : pair.Order == Order.Unknown ? Answer.PerhapsMultiple(Doubt.DateUnknown)
            : pair.IsOrdered && glioblastoma.Has(pair.Later) ? Answer.Multiple
            : Answer.No;
    }

    /// <summary>One tumour in a named part of the CNS and the other in any other part, or in two nerves of the list that counts each as a part.</summary>
    static Question DifferentParts(RuleLists lists, string meningesOfNerves, SiteSet eachItsOwn)
    {
        string[] names =
        [
            "CNS_2018_BRAIN_SITES", "CNS_2018_CAUDA_EQUINA", "CNS_2018_CEREBRAL_MENINGES_SITES", "CNS_2018_CRANIAL_NERVES_SITES_NON_CAUDA_EQUINA",
            meningesOfNerves, "CNS_2018_SPINAL_CORD_SITES", "CNS_2018_SPINAL_MENINGES_SITES",
        ];
        var parts = names.Select(n => lists.Sites(n)).ToArray();
        return (in Pair pair) =>
        {
            foreach (var part in parts)
            {
                if (part.HasOne(pair))
                {
                    return Answer.Multiple;
                }
            }

            return !pair.SameSite && eachItsOwn.HasBoth(pair) ? Answer.Multiple : Answer.No;
        };
    }

    /// <summary>
    /// Glioma NOS and a subtype of it: astroblastoma, diffuse midline glioma, and the rows of astrocytoma and ependymoma (notes to rule M11). Glioblastoma is
    /// not among them.
    /// </summary>
    static Question GliomaNosAndSubtype(RowTable rows, RowNames names)
    {
        var (glioma, single) = (MorphologySet.Of("9380"), MorphologySet.Of("9385", "9430"));
        var (astrocytoma, ependymoma) = (names.NumberOf("9400"), names.NumberOf("9391"));
        bool IsSubtype(in Tumour t) => single.Has(t) || rows.RowOf(t) is var row && (row == astrocytoma || row == ependymoma);
        return (in Pair pair) =>
            (glioma.Has(pair.First) && IsSubtype(pair.Second)) || (glioma.Has(pair.Second) && IsSubtype(pair.First)) ? Answer.Single : Answer.No;
    }

    static Answer SameRow(in Pair pair, ushort row, ushort other, RowNames names) =>
        TableQuestions.SameAndSpecific(pair) ? Answer.Single
        : row == 0 || other == 0 ? TableQuestions.NotListed(row > 0, other > 0)
        : names.Overlap(row, other) ? Answer.Single
        : Answer.No;

    static Answer DifferentRows(in Pair pair, ushort row, ushort other, MorphologySet unspecified, RowNames names) =>
        TableQuestions.SameAndSpecific(pair) ? Answer.No
        : row == 0 || other == 0 ? TableQuestions.NotListed(row > 0, other > 0)
        : unspecified.Has(pair.First) != unspecified.Has(pair.Second) ? Answer.Review(Doubt.RowUndetermined)
        : TableQuestions.Differ(row, other, names);
}
