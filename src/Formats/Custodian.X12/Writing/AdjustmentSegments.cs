namespace Custodian.X12;

/// <summary>CAS: the adjustments of one group share a segment, six at most; a loop holds five segments (005010X223A2 2320 and 2430).</summary>
static class AdjustmentSegments
{
    public const int Most = 5;

    const int PerSegment = 6;

    public static void Write(SegmentWriter output, IReadOnlyList<Adjustment> adjustments)
    {
        foreach (var group in adjustments.GroupBy(a => a.Group))
        {
            foreach (var chunk in group.Chunk(PerSegment))
            {
                WriteOne(output, group.Key, chunk);
            }
        }
    }

    /// <summary>How many segments the adjustments take.</summary>
    public static int Count(IReadOnlyList<Adjustment> adjustments) =>
        adjustments.GroupBy(a => a.Group).Sum(g => (g.Count() + PerSegment - 1) / PerSegment);

    static void WriteOne(SegmentWriter output, string group, Adjustment[] adjustments)
    {
        output.Begin("CAS");
        output.Add(group);
        foreach (var adjustment in adjustments)
        {
            output.Add(adjustment.Reason);
            output.Add(X12Text.Number(adjustment.Amount.Dollars));
            output.Add(adjustment.Quantity is { } quantity ? X12Text.Number(quantity) : null);
        }

        output.End();
    }
}
