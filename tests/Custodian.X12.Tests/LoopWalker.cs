namespace Custodian.X12.Tests;

/// <summary>A segment and the loop it was found in.</summary>
sealed record Placed(string Loop, string[] Segment);

/// <summary>Reads an 837I by its loop rules alone, from text cut at <c>* ~</c>, and shares no code with the library.</summary>
sealed class LoopWalker
{
    readonly List<string[]> _segments;
    readonly List<Placed> _open = [];
    readonly List<string> _claims = [];
    readonly Stack<string> _levels = new();
    int _at;
    int _level;
    int _line;

    LoopWalker(string text)
    {
        Assert.DoesNotContain('\n', text);
        Assert.EndsWith("~", text, StringComparison.Ordinal);
        _segments = [.. text.TrimEnd('~').Split('~').Select(s => s.Split('*'))];
    }

    /// <summary>The claims of a file, flat; fails when a segment stands where the guide has no place for it.</summary>
    public static List<string> Walk(string text)
    {
        var walker = new LoopWalker(text);
        walker.WalkFile();
        return walker._claims;
    }

    string[] Here => _segments[_at];

    void WalkFile()
    {
        Assert.Equal(105, string.Join('*', Here).Length);
        var interchange = Here[13];
        _at++;
        var group = Here[6];
        _at++;
        var transactions = 0;
        while (Here[0] == "ST")
        {
            var (start, control) = (_at, Here[2]);
            (_level, _line) = (0, 0);
            Enter(InstitutionalLoops.Transaction);
            Assert.Equal(["SE", $"{_at - start + 1}", control], Here);
            _at++;
            transactions++;
        }

        Assert.Equal(["GE", $"{transactions}", group], Here);
        Assert.Equal(["IEA", "1", interchange], _segments[_at + 1]);
        Assert.Equal(_segments.Count, _at + 2);
    }

    void Enter(LoopRule loop)
    {
        var before = _open.Count;
        var isLevel = Here[0] == "HL";
        foreach (var rule in loop.Segments)
        {
            Take(loop, rule);
        }

        foreach (var inner in loop.Inner)
        {
            TakeLoops(inner);
        }

        if (loop.Name == "2300")
        {
            _claims.Add(WalkedClaim.Flatten(_open));
            _line = 0;
        }

        if (isLevel)
        {
            _levels.Pop();
        }

        if (isLevel || loop.Name is "2300" or "ST")
        {
            _open.RemoveRange(before, _open.Count - before);
        }
    }

    void TakeLoops(LoopRule loop)
    {
        var count = 0;
        while (loop.Segments[0].Fits(Here))
        {
            Enter(loop);
            Assert.True(++count <= loop.Most, $"Loop {loop.Name} stands more than {loop.Most} times.");
        }
    }

    void Take(LoopRule loop, SegmentRule rule)
    {
        var count = 0;
        for (; count < rule.Most && rule.Fits(Here); count++)
        {
            CheckSegment(Here);
            _open.Add(new(loop.Name, Here));
            _at++;
        }

        Assert.True(count >= rule.Least, $"Loop {loop.Name} lacks {rule.Id} {string.Join('/', rule.Values)} at {string.Join('*', Here)}");
    }

    void CheckSegment(string[] segment)
    {
        Assert.True(segment.Length > 1 && segment[^1].Length > 0, $"{string.Join('*', segment)} ends empty.");
        switch (segment[0])
        {
            case "HL":
                CheckLevel(segment);
                break;
            case "LX":
                Assert.Equal($"{++_line}", segment[1]);
                break;
            case "HI":
                Assert.True(segment.Length <= 13, "HI holds more than twelve codes.");
                Assert.Single(segment.Skip(1).Select(c => c.Split(':')[0]).Distinct());
                break;
        }
    }

    void CheckLevel(string[] level)
    {
        var depth = level[3] switch { "20" => 0, "22" => 1, _ => 2 };
        while (_levels.Count > depth)
        {
            _levels.Pop();
        }

        Assert.Equal($"{++_level}", level[1]);
        Assert.Equal(_levels.Count == 0 ? "" : _levels.Peek(), level[2]);
        var next = _segments.Skip(_at + 1).FirstOrDefault(s => s[0] is "HL" or "CLM");
        Assert.Equal(next?[0] == "HL" && string.CompareOrdinal(next[3], level[3]) > 0 ? "1" : "0", level[4]);
        _levels.Push(level[1]);
    }
}
