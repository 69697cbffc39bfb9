namespace Custodian.Survival;

/// <summary>Times in ascending order with those at risk, events and censorings.</summary>
sealed record RiskCounts(double[] Time, int[] AtRisk, int[] Events, int[] Censored)
{
    /// <summary>All exits and late entries, and the further times up to the last exit.</summary>
    public static RiskCounts Of(RelativeMember[] members, IEnumerable<double> more)
    {
        var last = members.Length == 0 ? 0 : members.Max(m => m.Time);
        double[] time = [.. members.Select(m => m.Time).Concat(members.Where(m => m.Entry > 0).Select(m => m.Entry)).Concat(more.Where(t => t > 0 && t <= last)).Distinct().Order()];
        var counts = new RiskCounts(time, new int[time.Length], new int[time.Length], new int[time.Length]);
        var change = new int[time.Length + 1];
        foreach (var member in members)
        {
            // At risk from just after the entry up to and with the exit.
            change[member.Entry > 0 ? counts.Row(member.Entry) + 1 : 0]++;
            var exit = counts.Row(member.Time);
            change[exit + 1]--;
            (member.Died ? counts.Events : counts.Censored)[exit]++;
        }

        for (int row = 0, atRisk = 0; row < time.Length; row++)
        {
            counts.AtRisk[row] = atRisk += change[row];
        }

        return counts;
    }

    /// <summary>The row of a time that is one of them.</summary>
    public int Row(double time) => Array.BinarySearch(Time, time);
}
