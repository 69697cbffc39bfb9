using System.Globalization;
using Custodian.Kernel;
using static Custodian.Edits.Tabular.FixTitles;

namespace Custodian.Edits.Tabular;

/// <summary>Codes that cannot be reported as they stand: headers, a seventh character or placeholder that is missing or wrong, codes of another edition.</summary>
static class CompleteCodes
{
    /// <summary>The coding rule that says only that a code is not complete.</summary>
    public const string Plain = "COD-0005";

    const int Whole = 7;
    const int MostFixes = 12;
    const string Characters = "ICD-10-CM Official Guidelines, Sections I.A.4 and I.A.5";
    const string Validity = "ICD-10-CM Official Guidelines, Section I.B.2; 45 CFR 162.1002";

    public static IReadOnlySet<string> Ids { get; } = new HashSet<string>(StringComparer.Ordinal) { "COD-0067", "COD-0068", "COD-0069", "COD-0070", "COD-0071" };

    public static IEnumerable<TabularFinding> Check(CodedLines lines, TabularFacts facts)
    {
        foreach (var at in lines.Distinct())
        {
            var code = lines.Codes[at];
            if (lines.Bound[at] is not { Entry.Billable: true } && !lines.Facts.IsDiagnosis(code, lines.Case.CodingDay))
            {
                var (id, text, codes) = Verdict(code, lines.Bound[at]?.Entry, facts);
                yield return new(
                    new(id, Severity.Error, lines.Place(at), text, id is "COD-0070" or "COD-0071" ? Validity : Characters), [code], null,
                    [.. codes.Take(MostFixes).Select(c => Replace(code, c))]);
            }
        }
    }

    static (string Id, string Text, IReadOnlyList<TabularCode> Codes) Verdict(string code, TabularCode? header, TabularFacts facts) =>
        header is not null ? Header(code, facts)
        : Below(code, Whole - 1, facts) is { Count: > 0 } seventh && code.Length == Whole
            ? ("COD-0068", $"{Dot(code)} has no seventh character {code[^1]}. Choose one that {Dot(code[..^1])} takes.", seventh)
        : Filled(code, facts) is { Count: > 0 } filled
            ? ("COD-0069", $"{Dot(code)} lacks the placeholder X: the seventh character must stand in the seventh place. Fill the places before it.", filled)
        : facts.Replacements(code) is { Count: > 0 } replaced
            ? ("COD-0071", $"{Dot(code)} is not in the edition of the coding day. It was replaced; choose what fits the record.", replaced.SelectMany(r => r.Billable ? [r] : facts.Between(r.Code, r.Code).Take(MostFixes)).ToList())
        : Shorter(code, facts) is { } shorter
            ? ("COD-0071", $"{Dot(code)} has more characters than the code takes. {Dot(shorter.Code)} is complete.", [shorter])
        : ("COD-0071", $"{Dot(code)} is not in the edition of the coding day. Search the code book for the term.", Below(code, code.Length - 1, facts));

    static (string Id, string Text, IReadOnlyList<TabularCode> Codes) Header(string code, TabularFacts facts)
    {
        var below = facts.Between(code, code).Take(MostFixes * 4).ToList();
        var stem = code.PadRight(Whole - 1, 'X');
        if (below.Count > 0 && below.All(b => b.Code.Length == Whole && b.Code.StartsWith(stem, StringComparison.Ordinal)))
        {
            return ("COD-0067", $"{Dot(code)} needs a seventh character. Choose it by the kind of encounter.", below);
        }

        var more = below.Count > MostFixes ? string.Create(CultureInfo.InvariantCulture, $" The first {MostFixes} are offered; the code book has all.") : "";
        return ("COD-0070", $"{Dot(code)} is a header and cannot be reported. Choose one of the codes below it.{more}", below);
    }

    /// <summary>Billable codes that begin as the code does up to a length.</summary>
    static List<TabularCode> Below(string code, int length, TabularFacts facts) =>
        length < 3 || code.Length < length ? [] : [.. facts.Between(code[..length], code[..length]).Take(MostFixes)];

    /// <summary>The code with placeholders put in at one place so that it has seven characters.</summary>
    static List<TabularCode> Filled(string code, TabularFacts facts)
    {
        if (code.Length is < 4 or >= Whole)
        {
            return [];
        }

        var fill = new string('X', Whole - code.Length);
        return [.. Enumerable.Range(3, code.Length - 3).Reverse().Select(at => facts.Find(code.Insert(at, fill))).OfType<TabularCode>().Where(c => c.Billable).DistinctBy(c => c.Code)];
    }

    /// <summary>The longest complete code that the code begins with.</summary>
    static TabularCode? Shorter(string code, TabularFacts facts) =>
        Enumerable.Range(3, Math.Max(0, code.Length - 3)).Reverse().Select(length => facts.Find(code[..length])).FirstOrDefault(c => c is { Billable: true });
}
