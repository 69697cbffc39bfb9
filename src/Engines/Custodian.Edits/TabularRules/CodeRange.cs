namespace Custodian.Edits.Tabular;

/// <summary>The codes that a note names: everything from the first prefix through everything that begins with the last, perhaps limited by characters.</summary>
/// <param name="First">Prefix without the point; <c>E10</c> stands for all codes that begin so.</param>
/// <param name="Last">The same as <paramref name="First"/> for a single code or category.</param>
/// <param name="Limit">Null when every code of the range is meant.</param>
public sealed record CodeRange(string First, string Last, CharacterLimit? Limit = null)
{
    /// <summary>True when the note means the code. Upper case, without the point.</summary>
    public bool Holds(string code) =>
        string.CompareOrdinal(code, First) >= 0
        && string.CompareOrdinal(code, 0, Last, 0, Math.Min(code.Length, Last.Length)) <= 0
        && (Limit is null || Limit.Holds(code, First.Length));

    /// <summary>As the list prints it: <c>E10.1</c>, <c>I10-I1A</c>.</summary>
    public override string ToString() => First == Last ? Dot(First) : $"{Dot(First)}-{Dot(Last)}";

    /// <summary>A code with its point.</summary>
    public static string Dot(string code) => code.Length > 3 ? $"{code[..3]}.{code[3..]}" : code;
}
