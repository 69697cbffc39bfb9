namespace Custodian.X12;

/// <summary>CAS: consecutive adjustments of one group share a segment, six at most.</summary>
static class AdjustmentSegments
{
    const int PerSegment = 6;

    public static void Write(SegmentWriter output, IReadOnlyList<Adjustment> adjustments)
    {
        var inSegment = 0;
        for (var i = 0; i < adjustments.Count; i++)
        {
            if (inSegment == 0)
            {
                output.Begin("CAS");
                output.Add(adjustments[i].Group);
            }

            output.Add(adjustments[i].Reason);
            output.Add(X12Text.Number(adjustments[i].Amount.Dollars));
            output.Add(adjustments[i].Quantity is { } quantity ? X12Text.Number(quantity) : null);
            inSegment++;
            if (inSegment == PerSegment || i == adjustments.Count - 1 || adjustments[i + 1].Group != adjustments[i].Group)
            {
                output.End();
                inSegment = 0;
            }
        }
    }
}
