using Custodian.Kernel;
using static Custodian.Edits.Tabular.FixTitles;

namespace Custodian.Edits.Tabular;

/// <summary>Sides of paired organs (ICD-10-CM Official Guidelines, I.B.13).</summary>
static class SidedCodes
{
    const string Source = "ICD-10-CM Official Guidelines, Section I.B.13";

    public static IEnumerable<TabularFinding> Check(CodedLines lines)
    {
        foreach (var at in lines.Distinct())
        {
            if (lines.Bound[at] is { Entry.Billable: true, Sides: { } family } bound && Check(lines, at, bound.Entry, family) is { } found)
            {
                yield return found;
            }
        }
    }

    static TabularFinding? Check(CodedLines lines, int at, TabularCode entry, SideFamily family) => family.Side switch
    {
        Side.Unspecified => Unspecified(lines, at, entry, family),
        Side.Right => BothSides(lines, at, entry, family),
        Side.Both => Covered(lines, at, entry, family),
        _ => null,
    };

    static TabularFinding? Unspecified(CodedLines lines, int at, TabularCode entry, SideFamily family)
    {
        TabularCode[] sided = [.. family.Right, .. family.Left, .. family.Both];
        if (family.Right.Count == 0 || family.Left.Count == 0)
        {
            return null;
        }

        if (sided.Where(s => lines.Codes.Contains(s.Code)).Select(s => s.Code).ToList() is { Count: > 0 } named)
        {
            return new(
                new("COD-0073", Severity.Warning, lines.Place(at), $"{Dot(entry.Code)} leaves the side open and {string.Join(", ", named.Select(Dot))} names it. Remove {Dot(entry.Code)}.", Source),
                [.. named.Append(entry.Code).Order(StringComparer.Ordinal)], null, [Remove(entry.Code)]);
        }

        return new(
            new("COD-0011", Severity.Warning, lines.Place(at), $"{Dot(entry.Code)} leaves the side open. Look for right, left or both in the record, and query if it is not there.", Source),
            [entry.Code], null, [.. sided.Select(s => Replace(entry.Code, s))]);
    }

    static TabularFinding? BothSides(CodedLines lines, int at, TabularCode entry, SideFamily family)
    {
        var left = family.Left.FirstOrDefault(l => lines.Codes.Contains(l.Code));
        if (left is null || family.Both.Count == 0 || family.Both.Any(b => lines.Codes.Contains(b.Code)))
        {
            return null;
        }

        return new(
            new("COD-0072", Severity.Warning, lines.Place(at), $"{Dot(entry.Code)} and {Dot(left.Code)} say both sides, and one code says it: {string.Join(", ", family.Both.Select(b => Dot(b.Code)))}. Code it once.", Source),
            [.. new[] { entry.Code, left.Code }.Order(StringComparer.Ordinal)], null,
            [.. family.Both.Select(b => new CodeFix($"Replace both with {Dot(b.Code)} {b.Title}", [new(FixKind.Replace, entry.Code, b.Code), new(FixKind.Remove, left.Code)]))]);
    }

    static TabularFinding? Covered(CodedLines lines, int at, TabularCode entry, SideFamily family)
    {
        var sided = family.Right.Concat(family.Left).Select(s => s.Code).Where(lines.Codes.Contains).Order(StringComparer.Ordinal).ToList();
        return sided.Count == 0 ? null : new(
            new("COD-0073", Severity.Warning, lines.Place(at), $"{Dot(entry.Code)} says both sides and {string.Join(", ", sided.Select(Dot))} one of them. Keep what the record says.", Source),
            [.. sided.Append(entry.Code).Order(StringComparer.Ordinal)], null,
            [
                new($"Remove {string.Join(" and ", sided.Select(Dot))}", [.. sided.Select(s => new FixStep(FixKind.Remove, s))]),
                Remove(entry.Code),
            ]);
    }
}
