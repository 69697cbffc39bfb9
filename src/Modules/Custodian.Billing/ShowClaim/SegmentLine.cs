using Custodian.X12;

namespace Custodian.Billing.ShowClaim;

/// <summary>One segment of the 837I with what it says.</summary>
public sealed record SegmentLine(string Text, string Words)
{
    internal static IReadOnlyList<SegmentLine> Of(X12File file)
    {
        List<SegmentLine> lines = new(file.SegmentCount);
        for (var i = 0; i < file.SegmentCount; i++)
        {
            var segment = file.Segment(i);
            lines.Add(new(segment.ToString(), SegmentWords.Of(segment)));
        }

        return lines;
    }
}
