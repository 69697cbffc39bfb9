namespace Custodian.CodeBooks.Search;

/// <summary>The accumulators of one running search; reused, so that a search does not allocate by the size of the book.</summary>
internal sealed class SearchWork(int texts)
{
    /// <summary>Which words of the query each phrase matched, one bit each.</summary>
    public uint[] Matched { get; } = new uint[texts];

    /// <summary>Weight of the matched words of the query, times the quality of the match.</summary>
    public float[] InQuery { get; } = new float[texts];

    /// <summary>Weight of the matched essential words of the phrase.</summary>
    public float[] InText { get; } = new float[texts];

    public int[] Touched { get; } = new int[texts];

    public int Count { get; set; }

    public void Clear()
    {
        for (var i = 0; i < Count; i++)
        {
            var text = Touched[i];
            Matched[text] = 0;
            InQuery[text] = 0;
            InText[text] = 0;
        }

        Count = 0;
    }
}
