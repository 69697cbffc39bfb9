namespace Custodian.X12;

/// <summary>CAS: a group and up to six reasons with amount and quantity.</summary>
static class AdjustmentReading
{
    public static void Take(ReadingNotes notes, X12Segment segment, List<Adjustment> adjustments)
    {
        for (var i = 2; i <= 17; i += 3)
        {
            if (segment.Text(i) is { Length: > 0 } reason)
            {
                adjustments.Add(new(segment.Text(1), reason, notes.Amount(segment, i + 1) ?? default, notes.Number(segment, segment.Element(i + 2))));
            }
        }
    }
}
