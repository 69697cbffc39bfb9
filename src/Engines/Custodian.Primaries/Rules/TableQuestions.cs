namespace Custodian.Primaries;

/// <summary>The questions of the Solid Tumor Rules about their histology tables.</summary>
static class TableQuestions
{
    static readonly MorphologySet TooVague = MorphologySet.Of("8000", "8010");

    /// <summary>Both tumours are different subtypes of the table: multiple primaries.</summary>
    public static Question DifferentSubtypes(RowTable subtypes, RowNames names) => (in Pair pair) => Differ(subtypes.RowOf(pair.First), subtypes.RowOf(pair.Second), names);

    /// <summary>Both tumours are subtypes and of different histology: multiple primaries.</summary>
    public static Question DifferentSubtypes(MorphologySet subtypes) => (in Pair pair) => !pair.SameHistology && subtypes.HasBoth(pair) ? Answer.Multiple : Answer.No;

    /// <summary>Synchronous tumours on one row are a single primary; a histology that is not in the table is for a person to judge.</summary>
    public static Question SameRowSynchronous(RowTable table) => (in Pair pair) =>
        OneRow(pair, table.RowOf(pair.First), table.RowOf(pair.Second)) switch
        {
            null => NotListed(table.RowOf(pair.First) > 0, table.RowOf(pair.Second) > 0),
            true => Questions.SingleWithin(pair, Questions.TwoMonths),
            _ => Answer.No,
        };

    /// <summary>The same, going on where a histology is not in the table.</summary>
    public static Question SameRowSynchronousIfListed(RowTable table) => (in Pair pair) =>
        OneRow(pair, table.RowOf(pair.First), table.RowOf(pair.Second)) == true ? Questions.SingleWithin(pair, Questions.TwoMonths) : Answer.No;

    /// <summary>Different rows are multiple primaries.</summary>
    public static Question DifferentRows(RowTable table) => (in Pair pair) => DifferentRows(pair, table.RowOf(pair.First), table.RowOf(pair.Second));

    /// <summary>Different rows of the table, or a row of it and a combination code of another table, are multiple primaries.</summary>
    public static Question DifferentRows(RowTable table, MorphologySet combinations, ushort combinationRow)
    {
        ushort Row(in Tumour tumour) => table.RowOf(tumour) is > 0 and var row ? row : combinations.Has(tumour) ? combinationRow : (ushort)0;
        return (in Pair pair) => DifferentRows(pair, Row(pair.First), Row(pair.Second));
    }

    /// <summary>True: one row, or the same morphology in no row. False: two rows. Null: cannot be told.</summary>
    public static bool? OneRow(in Pair pair, ushort first, ushort second) =>
        SameAndSpecific(pair) ? true : first == 0 || second == 0 ? null : first == second;

    public static Answer DifferentRows(in Pair pair, ushort first, ushort second) => OneRow(pair, first, second) switch
    {
        null => NotListed(first > 0, second > 0),
        false => Answer.Multiple,
        _ => Answer.No,
    };

    /// <summary>A histology that a table does not have is for a person to judge.</summary>
    public static Answer NotListed(bool firstIsListed, bool secondIsListed) =>
        Answer.Review(firstIsListed ? Doubt.SecondNotInTable : secondIsListed ? Doubt.FirstNotInTable : Doubt.NeitherInTable);

    public static Answer Differ(ushort first, ushort second, RowNames names) =>
        first != 0 && second != 0 && !names.Overlap(first, second) ? Answer.Multiple : Answer.No;

    /// <summary>The same code, behaviour included, unless it says no more than "cancer" or "carcinoma".</summary>
    public static bool SameAndSpecific(in Pair pair) => pair.SameMorphology && !TooVague.Has(pair.First);
}
