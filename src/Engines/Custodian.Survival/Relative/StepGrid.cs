namespace Custodian.Survival;

/// <summary>The steps between the times of a curve.</summary>
/// <param name="Ends">For each time, the number of steps up to it.</param>
sealed record StepGrid(double[] Begin, double[] Length, int[] Ends)
{
    public static StepGrid Of(double[] times, double step)
    {
        var (begin, length, ends) = (new List<double>(), new List<double>(), new int[times.Length]);
        var now = 0.0;
        for (var row = 0; row < times.Length; row++)
        {
            while (now < times[row])
            {
                var next = Math.Min(times[row], now + step);
                begin.Add(now);
                length.Add(next - now);
                now = next;
            }

            ends[row] = begin.Count;
        }

        return new([.. begin], [.. length], ends);
    }
}
