namespace Custodian.SearchBench;

/// <summary>A query with the codes any of which is a right answer; a code that ends in <c>*</c> stands for all that begin so.</summary>
internal sealed record Query(string Kind, string System, string Text, IReadOnlyList<string> Expected)
{
    public bool Accepts(string code) => Expected.Any(e => e.EndsWith('*') ? code.StartsWith(e[..^1], StringComparison.Ordinal) : code == e);
}
