namespace Custodian.Cli.Engines.Conformance;

/// <summary>How many cases of a family came out as expected in every field.</summary>
sealed class FamilyResult(string family)
{
    public string Family => family;

    public int Cases { get; private set; }

    public int Agreeing { get; private set; }

    public List<CaseDifference> Differences { get; } = [];

    /// <summary>For families of computed numbers: how they are compared.</summary>
    public NumberComparison Numbers { get; } = new();

    public void Add(string id, IEnumerable<(string Field, string Expected, string Got)> differences)
    {
        var before = Differences.Count;
        Differences.AddRange(differences.Select(d => new CaseDifference(family, id, d.Field, d.Expected, d.Got)));
        Cases++;
        Agreeing += Differences.Count == before ? 1 : 0;
    }
}
