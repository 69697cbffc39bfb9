namespace Custodian.Oncology.Derive;

/// <summary>
/// Order of a patient's tumours by diagnosis, then by sequence number; non-federal sequences come after federal ones. Complete dates are put in order first, and the
/// incomplete ones then each after the last tumour that does not come later.
/// </summary>
static class TumourOrder
{
    public static List<TumourSurvival> Sort(IReadOnlyList<TumourSurvival> tumours)
    {
        var order = new List<TumourSurvival>();
        foreach (var group in tumours.GroupBy(t => Completeness(t.Known)).OrderBy(g => g.Key))
        {
            var sorted = group.OrderBy(t => t.Known.Year).ThenBy(t => t.Known.Month).ThenBy(t => t.Known.Day).ThenBy(t => t.Sequence).ToList();
            if (order.Count == 0)
            {
                order = sorted;
            }
            else
            {
                sorted.ForEach(t => Insert(order, t));
            }
        }

        return order;
    }

    static int Completeness(RegistryDate date) => !date.HasYear ? 3 : !date.HasMonth ? 2 : !date.HasDay ? 1 : 0;

    static void Insert(List<TumourSurvival> order, TumourSurvival tumour)
    {
        for (var i = order.Count - 1; i >= 0; i--)
        {
            if (Follows(tumour, order, i))
            {
                order.Insert(i + 1, tumour);
                return;
            }
        }

        order.Insert(0, tumour);
    }

    static bool Follows(TumourSurvival tumour, List<TumourSurvival> order, int at)
    {
        var before = order[at];
        var byDate = CompareDates(tumour.Known, before.Known);
        if (byDate != 0)
        {
            return byDate > 0;
        }

        return tumour.IsFederal
            ? tumour.Sequence >= before.Sequence
            : (!before.IsFederal && tumour.Sequence >= before.Sequence)
                || !MustPrecede(tumour, [.. order.Take(at + 1).Where(t => !t.IsFederal && CompareDates(tumour.Known, t.Known) == 0)]);
    }

    /// <summary>A non-federal tumour goes before other non-federal ones only when these are in order and its own number is not the highest.</summary>
    static bool MustPrecede(TumourSurvival tumour, List<TumourSurvival> others) =>
        others.Count > 0
        && others.Zip(others.Skip(1)).All(pair => pair.First.Sequence <= pair.Second.Sequence)
        && tumour.Sequence <= others[^1].Sequence;

    /// <summary>0 as soon as a part of one of them is unknown.</summary>
    static int CompareDates(RegistryDate left, RegistryDate right) =>
        !left.HasYear || !right.HasYear ? 0
        : left.Year != right.Year ? left.Year.CompareTo(right.Year)
        : !left.HasMonth || !right.HasMonth ? 0
        : left.Month != right.Month ? left.Month.CompareTo(right.Month)
        : !left.HasDay || !right.HasDay ? 0
        : left.Day.CompareTo(right.Day);
}
