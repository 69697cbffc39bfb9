namespace Custodian.Encounters.History;

/// <summary>Cuts the moments of a replay into segments between admission and discharge.</summary>
static class VisitSegments
{
    public static IReadOnlyList<VisitSegment> Of(IReadOnlyList<(DateTime At, VisitSegment Segment, bool Present)> moments, DateTime? admitted, DateTime? discharged)
    {
        List<VisitSegment> segments = [];
        if (admitted is not { } from)
        {
            return segments;
        }

        foreach (var (at, said, present) in moments.Where(m => m.Present && (discharged is null || m.At < discharged)))
        {
            Add(segments, said, at < from || segments.Count == 0 ? from : at);
        }

        // A stay whose only event is its discharge: it was somewhere before it.
        if (segments.Count == 0 && moments.Count > 0 && discharged > from)
        {
            segments.Add(moments[^1].Segment with { From = from, OnLeave = false });
        }

        if (discharged is { } end && segments.Count > 0)
        {
            segments[^1] = segments[^1] with { To = end };
        }

        return segments;
    }

    static void Add(List<VisitSegment> segments, VisitSegment said, DateTime at)
    {
        if (segments.Count > 0 && segments[^1].SamePlace(said))
        {
            return;
        }

        if (segments.Count > 0 && segments[^1].From >= at)
        {
            segments.RemoveAt(segments.Count - 1);
        }
        else if (segments.Count > 0)
        {
            segments[^1] = segments[^1] with { To = at };
        }

        segments.Add(said with { From = at, To = null });
    }
}
