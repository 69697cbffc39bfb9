namespace Custodian.Primaries;

/// <summary>The order in which a person's tumours are looked at: by the known parts of the dates; where these do not tell, by sequence number.</summary>
static class IarcOrder
{
    /// <summary>Sequence numbers 60 to 87 and above number tumours that need not be reported: they come after all others.</summary>
    const int FirstNonReportable = 60, LastNonReportable = 97, AfterReportable = 100;

    /// <summary>
    /// Each tumour is put, by halving, into the order of those before it. Partly known dates cannot always be ordered without contradiction; this is how the
    /// SEER program, whose indicators are exchanged, resolves it.
    /// </summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<IarcTumour> tumours)
    {
        var order = Enumerable.Range(0, tumours.Count).ToArray();
        for (var next = FirstRun(tumours, order); next < order.Length; next++)
        {
            var (tumour, low, high) = (order[next], 0, next);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = Compare(tumours[tumour], tumours[order[middle]]) < 0 ? (low, middle) : (middle + 1, high);
            }

            Array.Copy(order, low, order, low + 1, next - low);
            order[low] = tumour;
        }

        return order;
    }

    /// <summary>Length of the part at the start that is in order already; a falling one is turned around.</summary>
    static int FirstRun(IReadOnlyList<IarcTumour> tumours, int[] order)
    {
        if (order.Length < 2)
        {
            return order.Length;
        }

        var (end, falling) = (2, Compare(tumours[1], tumours[0]) < 0);
        while (end < order.Length && Compare(tumours[end], tumours[end - 1]) < 0 == falling)
        {
            end++;
        }

        if (falling)
        {
            Array.Reverse(order, 0, end);
        }

        return end;
    }

    static int Compare(IarcTumour one, IarcTumour other)
    {
        var sequence = Rank(one.Sequence) - Rank(other.Sequence);
        return one.Diagnosed is not { } first || other.Diagnosed is not { } second ? sequence
            : first.Year != second.Year ? first.Year - second.Year
            : first.Month == 0 || second.Month == 0 ? sequence
            : first.Month != second.Month ? first.Month - second.Month
            : first.Day == 0 || second.Day == 0 || first.Day == second.Day ? sequence
            : first.Day - second.Day;
    }

    static int Rank(int? sequence) => sequence is >= FirstNonReportable and <= LastNonReportable ? sequence.Value + AfterReportable : sequence ?? -1;
}
