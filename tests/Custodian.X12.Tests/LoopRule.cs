namespace Custodian.X12.Tests;

/// <summary>One segment of a loop: its id, the values one of its elements may have, and how often it may stand there.</summary>
sealed record SegmentRule(string Id, int Element, string[] Values, int Least, int Most)
{
    public bool Fits(string[] segment) =>
        segment[0] == Id && (Values.Length == 0 || (segment.Length > Element && Values.Contains(segment[Element].Split(':')[0])));
}

/// <summary>One loop: its segments in order, then the loops inside it in order.</summary>
sealed record LoopRule(string Name, int Most, SegmentRule[] Segments, LoopRule[] Inner)
{
    public static SegmentRule One(string id, int element = 0, params string[] values) => new(id, element, values, 1, 1);

    public static SegmentRule Any(int most, string id, int element = 0, params string[] values) => new(id, element, values, 0, most);

    public static LoopRule Loop(string name, int most, SegmentRule[] segments, params LoopRule[] inner) => new(name, most, segments, inner);
}
