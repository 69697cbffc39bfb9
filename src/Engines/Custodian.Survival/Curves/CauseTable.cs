namespace Custodian.Survival;

/// <summary>One group's distinct times with events by cause.</summary>
sealed class CauseTable
{
    readonly int _causes;
    readonly int[] _events;

    CauseTable(double[] time, int[] atRisk, int[] events, int causes) => (Time, AtRisk, _events, _causes) = (time, atRisk, events, causes);

    public double[] Time { get; }

    public int[] AtRisk { get; }

    public int Events(int row, int cause) => _events[(row * (_causes + 1)) + cause];

    public int AllEvents(int row)
    {
        var sum = 0;
        for (var cause = 1; cause <= _causes; cause++)
        {
            sum += Events(row, cause);
        }

        return sum;
    }

    public static CauseTable Of(FollowUp followUp, int group, int causes)
    {
        int[] members = followUp.Group is null ? [.. Enumerable.Range(0, followUp.Count)] : [.. Enumerable.Range(0, followUp.Count).Where(i => followUp.Group[i] == group)];
        var times = Array.ConvertAll(members, i => followUp.Time[i]);
        var status = Array.ConvertAll(members, i => followUp.Status[i]);
        var entries = followUp.Entry is null ? null : Array.ConvertAll(members, i => followUp.Entry[i]);
        Array.Sort(times, status);
        if (entries is not null)
        {
            Array.Sort(entries);
        }

        var distinct = times.Distinct().ToArray();
        var table = new CauseTable(distinct, new int[distinct.Length], new int[distinct.Length * (causes + 1)], causes);
        var (left, entered) = (0, 0);
        for (var row = 0; row < distinct.Length; row++)
        {
            while (entries is not null && entered < entries.Length && entries[entered] < distinct[row])
            {
                entered++;
            }

            table.AtRisk[row] = (entries is null ? times.Length : entered) - left;
            for (; left < times.Length && times[left] == distinct[row]; left++)
            {
                table._events[(row * (causes + 1)) + status[left]]++;
            }
        }

        return table;
    }
}
