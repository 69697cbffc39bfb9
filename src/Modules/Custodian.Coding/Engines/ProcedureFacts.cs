using Custodian.CodeBooks;
using Custodian.Grouping;

namespace Custodian.Coding.Engines;

/// <summary>What grouper and code editor say of a procedure.</summary>
static class ProcedureFacts
{
    public static IEnumerable<CodeFact> Of(DayEditions on, CodeEntry entry)
    {
        foreach (var fact in on.Grouper is { } grouper ? Group(grouper, IcdCode.From(entry.Code)) : [new("operating-room", "Operating room", CodeFact.NotKnown, on.Line("MS-DRG").Fault, [])])
        {
            yield return fact;
        }

        foreach (var fact in EditorFacts.Of(on, entry.Code))
        {
            yield return fact;
        }
    }

    static IEnumerable<CodeFact> Group(MsDrgGrouper grouper, IcdCode code)
    {
        var edition = $"MS-DRG {grouper.Edition}";
        var hacs = grouper.HacCategoriesOfProcedure(code);
        yield return new("operating-room", "Operating room", (grouper.IsOrProcedure(code), grouper.AffectsGroup(code)) switch
        {
            (true, _) => "O.R. procedure",
            (false, true) => "Non-O.R., affects the group",
            (false, false) => "Non-O.R.",
            _ => "Not on the grouper's table",
        }, edition, []);
        yield return new(
            "hac", "Hospital-acquired condition", hacs.Count == 0 ? "None" : string.Join(", ", hacs.Select(h => $"{h:00} {grouper.HacTitle(h)}")), edition, [.. hacs.Select(h => $"{h:00}")]);
    }
}
