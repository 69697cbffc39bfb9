using Custodian.Edits.Coding;

namespace Custodian.Edits.Tabular;

/// <summary>The diagnoses of a case in sequence, with what binds each.</summary>
sealed class CodedLines
{
    readonly CodedDiagnosis?[] _all;

    public CodedLines(CodedCase coded, CodingFacts facts, Func<string, BoundCode?> bind)
    {
        (Case, Facts) = (coded, facts);
        _all = [coded.Principal, .. coded.Secondary.Select(d => (CodedDiagnosis?)d)];
        Codes = [.. _all.Select(d => d?.Code ?? "")];
        Bound = [.. Codes.Select(c => c.Length == 0 ? null : bind(c))];
    }

    public CodedCase Case { get; }

    public CodingFacts Facts { get; }

    /// <summary>The principal first; an unfilled place is empty.</summary>
    public string[] Codes { get; }

    /// <summary>Null where the edition does not have the code.</summary>
    public BoundCode?[] Bound { get; }

    /// <summary>The field in the coder's words, as the other coding rules name it.</summary>
    public string Place(int at) => at == 0
        ? $"{CodedPlaces.Principal} {Codes[0]}"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Secondary diagnosis {at} {Codes[at]}");

    /// <summary>Each code once, where it stands first.</summary>
    public IEnumerable<int> Distinct()
    {
        for (var i = 0; i < Codes.Length; i++)
        {
            if (Codes[i].Length > 0 && Array.IndexOf(Codes, Codes[i]) == i)
            {
                yield return i;
            }
        }
    }
}
