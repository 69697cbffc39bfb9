namespace Custodian.Survival.Curves;

/// <summary>One group's distinct times with events and censorings; made by one sort of plain numbers.</summary>
sealed class EventTable
{
    /// <summary>Entries in ascending order; null = all from 0.</summary>
    readonly double[]? _entries;

    EventTable(double[] time, int[] events, int[] censored, double[]? entries, int people) =>
        (Time, Events, Censored, _entries, People) = (time, events, censored, entries, people);

    public double[] Time { get; }

    public int[] Events { get; }

    public int[] Censored { get; }

    public int People { get; }

    public static EventTable[] OfGroups(FollowUp followUp) => Of(followUp, followUp.Group, followUp.GroupNames.Count);

    /// <summary>One table for each value of <paramref name="part"/>.</summary>
    public static EventTable[] Of(FollowUp followUp, int[]? part, int parts)
    {
        var sizes = new int[parts];
        for (var i = 0; i < followUp.Count; i++)
        {
            sizes[part is null ? 0 : part[i]]++;
        }

        var keys = Array.ConvertAll(sizes, n => new ulong[n]);
        var entries = followUp.Entry is null ? null : Array.ConvertAll(sizes, n => new double[n]);
        for (var i = 0; i < followUp.Count; i++)
        {
            var p = part is null ? 0 : part[i];
            var at = --sizes[p];
            keys[p][at] = Key(followUp.Time[i], followUp.Status[i]);
            if (entries is not null)
            {
                entries[p][at] = followUp.Entry![i];
            }
        }

        return [.. Enumerable.Range(0, parts).Select(p => FromKeys(keys[p], entries?[p]))];
    }

    /// <summary>Goes through the times at risk in ascending order.</summary>
    public Walk Risk() => new(this);

    /// <summary>Bits of a number that is not negative sort as the number; the last bit tells the event.</summary>
    static ulong Key(double time, int status) => ((ulong)BitConverter.DoubleToInt64Bits(time + 0.0) << 1) | (status > 0 ? 0UL : 1UL);

    static EventTable FromKeys(ulong[] keys, double[]? entries)
    {
        Array.Sort(keys);
        if (entries is not null)
        {
            Array.Sort(entries);
        }

        var distinct = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            distinct += i == 0 || keys[i] >> 1 != keys[i - 1] >> 1 ? 1 : 0;
        }

        var table = new EventTable(new double[distinct], new int[distinct], new int[distinct], entries, keys.Length);
        for (int i = 0, at = -1; i < keys.Length; i++)
        {
            if (i == 0 || keys[i] >> 1 != keys[i - 1] >> 1)
            {
                table.Time[++at] = BitConverter.Int64BitsToDouble((long)(keys[i] >> 1));
            }

            table.Events[at] += (keys[i] & 1) == 0 ? 1 : 0;
            table.Censored[at] += (keys[i] & 1) == 0 ? 0 : 1;
        }

        return table;
    }

    /// <summary>How many are at risk and have the event, time after time.</summary>
    internal struct Walk(EventTable table)
    {
        int _row;
        int _left;
        int _entered;

        /// <summary>At risk just before a time: entered before it, and not gone before it. Times must not descend.</summary>
        public int AtRisk(double time)
        {
            while (_row < table.Time.Length && table.Time[_row] < time)
            {
                _left += table.Events[_row] + table.Censored[_row];
                _row++;
            }

            if (table._entries is not { } entries)
            {
                return table.People - _left;
            }

            while (_entered < entries.Length && entries[_entered] < time)
            {
                _entered++;
            }

            return _entered - _left;
        }

        /// <summary>Events at the time last asked for.</summary>
        public readonly int EventsAt(double time) => _row < table.Time.Length && table.Time[_row] == time ? table.Events[_row] : 0;
    }
}
