using Custodian.Kernel;
using static Custodian.Edits.Tabular.FixTitles;

namespace Custodian.Edits.Tabular;

/// <summary>Codes that ask for another: code first, use additional code, code also, and the order of cause and manifestation (ICD-10-CM Official Guidelines, I.A.13 and I.A.17).</summary>
static class PartnerCodes
{
    const string Manifestation = "COD-0004";

    public static IEnumerable<TabularFinding> Check(CodedLines lines, TabularFacts facts)
    {
        var asking = new Dictionary<Requirement, List<int>>();
        foreach (var at in lines.Distinct())
        {
            foreach (var requirement in lines.Bound[at]?.Requirements ?? [])
            {
                if (!IsSettled(lines, at, requirement))
                {
                    (asking.TryGetValue(requirement, out var places) ? places : asking[requirement] = []).Add(at);
                }
            }
        }

        var manifestation = false;
        foreach (var (requirement, places) in asking.OrderBy(a => a.Value[0]).ThenByDescending(a => a.Key.Scope.First.Length))
        {
            var found = requirement.Kind == TabularNoteKind.CodeFirst ? First(lines, requirement, places, facts) : Additional(lines, requirement, places, facts);
            if (found is not null && !(manifestation && found.Finding.Code == Manifestation))
            {
                manifestation |= found.Finding.Code == Manifestation;
                yield return found;
            }
        }
    }

    static bool IsSettled(CodedLines lines, int at, Requirement requirement)
    {
        var until = requirement.Kind == TabularNoteKind.CodeFirst ? at : lines.Codes.Length;
        for (var i = 0; i < until; i++)
        {
            if (lines.Codes[i].Length > 0 && requirement.IsSettledBy(lines.Codes[i]))
            {
                return true;
            }
        }

        return false;
    }

    static TabularFinding? First(CodedLines lines, Requirement requirement, List<int> places, TabularFacts facts)
    {
        var at = places[0];
        var code = lines.Codes[at];
        var isPrincipal = at == 0;
        var isManifestation = lines.Facts.IsManifestation(code, lines.Case.CodingDay);
        var after = lines.Codes.Skip(at + 1).Where(c => c.Length > 0 && requirement.IsSettledBy(c)).Distinct().ToList();
        if (after.Count > 0)
        {
            return isPrincipal && isManifestation
                ? Finding(Manifestation, Severity.Error, "is a manifestation and cannot come first. Sequence the underlying condition before it.", after.Select(a => MoveBefore(a, code)))
                : Finding("COD-0063", Severity.Warning, $"comes before {string.Join(", ", after.Select(Dot))}, which the note sequences first. Change the order.", after.Select(a => MoveBefore(a, code)));
        }

        // A bare list names situations ("postprocedural sepsis; sepsis during labor"), and says nothing of a case in none of them.
        if (requirement.IsOptional || (requirement is { IsList: true, IsHeaded: false } && !isManifestation))
        {
            return null;
        }

        var candidates = requirement.Candidates;
        return (isPrincipal, isManifestation) switch
        {
            (true, true) => Finding(Manifestation, Severity.Error, "is a manifestation and cannot come first. Code the underlying condition before it.", candidates.Select(c => AddBefore(code, c))),
            (true, false) => Finding("COD-0064", Severity.Warning, "is not sequenced first: its note asks for another code before it. Code that condition, or choose another principal diagnosis.", candidates.Select(c => AddBefore(code, c))),
            _ when requirement.References.Ranges.Count == 0 || (requirement.IsOpen && !isManifestation) => null,
            _ => Finding(
                "COD-0062", isManifestation || (requirement.IsNear && !requirement.IsOpen) ? Severity.Warning : Severity.Info,
                $"asks for a code before it and none is coded: {requirement.Named}. Add the underlying condition if the record names it.", candidates.Select(c => AddBefore(code, c))),
        };

        TabularFinding Finding(string id, Severity severity, string text, IEnumerable<CodeFix> fixes) => Of(lines, requirement, places, facts, new(id, severity, text, fixes));
    }

    static TabularFinding? Additional(CodedLines lines, Requirement requirement, List<int> places, TabularFacts facts)
    {
        // A list over a whole block names habits and histories that most records do not hold.
        if (requirement.IsOptional || requirement.References.Ranges.Count == 0 || requirement is { IsWide: true, IsList: true })
        {
            return null;
        }

        var also = requirement.Kind == TabularNoteKind.CodeAlso;
        var near = !also && requirement is { IsNear: true, IsList: false, IsOpen: false, IsKnown: false, IsExternalCause: false };
        var code = lines.Codes[places[0]];
        return Of(lines, requirement, places, facts, new(
            also ? "COD-0066" : "COD-0065", near ? Severity.Warning : Severity.Info,
            $"asks for another code{(also ? "" : " after it")} and none is coded: {requirement.Named}. Add it if the record names it.", requirement.Candidates.Select(c => AddAfter(code, c))));
    }

    static TabularFinding Of(CodedLines lines, Requirement requirement, List<int> places, TabularFacts facts, Said said)
    {
        string[] codes = [.. places.Select(p => lines.Codes[p]).Order(StringComparer.Ordinal)];
        return new(
            new(said.Id, said.Severity, lines.Place(places[0]), $"{string.Join(", ", codes.Select(Dot))} {said.Text}", Sources.Of(requirement.Quote, facts)),
            codes, requirement.Quote, [.. said.Fixes]);
    }

    readonly record struct Said(string Id, Severity Severity, string Text, IEnumerable<CodeFix> Fixes);
}
